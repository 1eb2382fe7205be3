# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The core three times over, for what the package calls one program for every x86-64. All are called libnpscope_core.so,
# and stand where the dynamic loader looks for the one that fits the machine (ld.so(8), glibc-hwcaps). Programs are linked
# with the first.

set(folder ${PROJECT_BINARY_DIR}/lib/npscope)

function(npscope_core_variant name subfolder)
    npscope_core_library(${name} SHARED ${ARGN})
    # The compiler may take a function's body where it is called, and a call goes nowhere else: what the program has of
    # Eigen's templates was compiled for every processor, and is not to stand in for the library's own.
    target_compile_options(${name} PRIVATE -fno-semantic-interposition -fvisibility-inlines-hidden)
    target_link_options(${name} PRIVATE -Wl,-Bsymbolic)
    set_target_properties(${name} PROPERTIES OUTPUT_NAME npscope_core LIBRARY_OUTPUT_DIRECTORY ${folder}/${subfolder})
    install(TARGETS ${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/npscope/${subfolder})
endfunction()

npscope_core_variant(npscope_core "" -march=x86-64)
npscope_core_variant(npscope_core_v3 glibc-hwcaps/x86-64-v3 -march=x86-64-v3)
npscope_core_variant(npscope_core_v4 glibc-hwcaps/x86-64-v4 -march=x86-64-v4)
add_dependencies(npscope_core npscope_core_v3 npscope_core_v4)

# They lie across from each other in memory: all that includes Eigen aligns as the widest of them.
target_compile_definitions(npscope_core PUBLIC EIGEN_MAX_ALIGN_BYTES=64 EIGEN_MAX_STATIC_ALIGN_BYTES=64)
target_compile_definitions(npscope_core_v3 PRIVATE EIGEN_MAX_ALIGN_BYTES=64 EIGEN_MAX_STATIC_ALIGN_BYTES=64)
target_compile_definitions(npscope_core_v4 PRIVATE EIGEN_MAX_ALIGN_BYTES=64 EIGEN_MAX_STATIC_ALIGN_BYTES=64)

# The first again, in a folder without the others: from here it is taken on every machine (npscope --processor baseline).
file(MAKE_DIRECTORY ${folder}/baseline)
file(CREATE_LINK ../libnpscope_core.so ${folder}/baseline/libnpscope_core.so SYMBOLIC)
install(FILES ${folder}/baseline/libnpscope_core.so DESTINATION ${CMAKE_INSTALL_LIBDIR}/npscope/baseline)
