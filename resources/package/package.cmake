# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The .deb: `cpack` in a build by the preset `package`, or app/run --package. What is installed by everybody is in
# resources/CMakeLists.txt; here is what Debian wants to have besides.

set(folder ${PROJECT_SOURCE_DIR}/resources/package)
set(made ${PROJECT_BINARY_DIR}/package)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME npscope)
set(CPACK_PACKAGE_VENDOR "The NPScope developers")
# Whoever builds it says so as Debian's own tools are told.
# Who builds a package answers for it: as Debian's tools ask, else as git does.
set(maintainer "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
if(maintainer STREQUAL " <>")
    execute_process(COMMAND git config user.name OUTPUT_VARIABLE name OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    execute_process(COMMAND git config user.email OUTPUT_VARIABLE email OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(name AND email)
        set(maintainer "${name} <${email}>")
    else()
        set(maintainer "whoever built it <nobody@localhost>")
    endif()
endif()
set(CPACK_PACKAGE_CONTACT ${maintainer})
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "laboratory in which a neural process trains in front of you")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "A neural process learns to predict whole functions. NPScope trains one while
you watch: a hundred sampled curves spread and collapse, any step can be gone
back to, and the same experiment is shown with other initialisations, other
points, other models.
.
The same figures and numbers are to be had from the command line, without a
display: npscope render, train, sweep, evaluate.")
# The libraries that are linked are found by dpkg-shlibdeps. These are opened at run time: the platforms that Qt draws on,
# its reader of SVG, which Debian 12 has in libqt6svg6, and Qt's own texts in other languages.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(NPSCOPE_VARIANTS)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib/npscope)
endif()
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, qt6-svg-plugins | libqt6svg6 (<< 6.5), qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "ffmpeg, fonts-noto-cjk")

string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC) # SOURCE_DATE_EPOCH, if it is set
configure_file(${folder}/changelog.in ${made}/changelog.Debian @ONLY)
configure_file(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/changelog COPYONLY)
find_program(GZIP gzip REQUIRED)
foreach(file changelog changelog.Debian)
    execute_process(COMMAND ${GZIP} -9nf ${made}/${file} COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${made}/${file}.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/npscope)
endforeach()
install(FILES ${folder}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/npscope)
install(FILES ${folder}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME npscope)

include(CPack)
