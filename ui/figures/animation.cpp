// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/animation.h"

#include "core/live/settled.h"
#include "ui/figures/compute.h"
#include "ui/figures/paper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Animation)
};

const QString program = QStringLiteral("ffmpeg");

struct Kind {
    QString ending;
    QStringList arguments;
};

const QList<Kind> &kinds()
{
    static const QList<Kind> list{
        {QStringLiteral("gif"),
         {QStringLiteral("-filter_complex"),
          QStringLiteral("split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=none"),
          QStringLiteral("-loop"), QStringLiteral("0")}},
        {QStringLiteral("mp4"),
         {QStringLiteral("-vf"), QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white"), QStringLiteral("-c:v"),
          QStringLiteral("libx264"), QStringLiteral("-crf"), QStringLiteral("16"), QStringLiteral("-pix_fmt"),
          QStringLiteral("yuv420p"), QStringLiteral("-movflags"), QStringLiteral("+faststart")}},
        {QStringLiteral("webp"),
         {QStringLiteral("-c:v"), QStringLiteral("libwebp_anim"), QStringLiteral("-lossless"), QStringLiteral("1"),
          QStringLiteral("-loop"), QStringLiteral("0")}},
    };
    return list;
}

} // namespace

QStringList animationEndings()
{
    QStringList endings;
    for (const Kind &kind : kinds())
        endings << kind.ending;
    return endings;
}

bool isOfStep(FigureId id)
{
    return id != FigureId::CollapseMap && id != FigureId::Moments;
}

std::vector<Step> animationSteps(Step first, Step last, int frames)
{
    std::vector<Step> steps;
    for (int i = 0; i < frames; ++i)
        steps.push_back(first + Step(std::llround(double(last - first) * i / (frames - 1))));
    return steps;
}

std::optional<Failure> paintSteps(FigureId id, const Session &session, const std::vector<Step> &steps,
                                  const ChartColours &theme,
                                  const std::function<bool(const QImage &, const Session &)> &take,
                                  const std::function<bool()> &goOn)
{
    const auto maySay = [&](double) { return !goOn || goOn(); };
    const auto eachPart = [&](const std::function<void()> &paint) {
        paint();
        maySay(0); // answers the window's events
    };
    Session each = session;
    each.picture.steps.clear();
    if (id == FigureId::Functions) { // one y-range for all, where it is automatic
        Session all = session;
        all.picture.steps = steps;
        const Loaded<Results> results = compute(id, all, maySay);
        if (!results)
            return results.failure();
        each.view = fittedView(id, all, *results, false);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            each.step = steps[i];
            const Results one{{results->frames[i]}, nullptr, {}, {}, results->ghost};
            if (!take(paintImage(makeFigure(id, each, one), each.picture, theme, eachPart), each))
                return {};
        }
        return {};
    }
    for (const Step step : steps) {
        each.step = step;
        const Loaded<Results> results = compute(id, each, maySay);
        if (!results)
            return results.failure();
        if (!take(paintImage(makeFigure(id, each, *results), each.picture, theme, eachPart), each))
            return {};
    }
    return {};
}

Loaded<QByteArray> animation(FigureId id, const Session &session, const std::vector<Step> &steps, const QString &ending,
                             int framesPerSecond, const ChartColours &theme, const std::function<bool(double)> &goOn)
{
    const auto kind = std::ranges::find(kinds(), ending.toLower(), &Kind::ending);
    if (kind == kinds().end())
        return Failure{Text::tr("an animation is one of these: %1").arg(animationEndings().join(QStringLiteral(", ")))};
    if (QStandardPaths::findExecutable(program).isEmpty())
        return Failure{Text::tr("animations need the program ffmpeg, which is not there; Debian has it in the package "
                                "ffmpeg")};
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("film.") + kind->ending);
    QProcess film;
    film.setProcessChannelMode(QProcess::MergedChannels);
    film.start(program, QStringList{QStringLiteral("-hide_banner"), QStringLiteral("-loglevel"),
                                    QStringLiteral("error"), QStringLiteral("-f"), QStringLiteral("image2pipe"),
                                    QStringLiteral("-c:v"), QStringLiteral("png"), QStringLiteral("-framerate"),
                                    QString::number(framesPerSecond), QStringLiteral("-i"), QStringLiteral("-")}
                            + kind->arguments + QStringList{path});
    bool isGivenUp = false;
    std::size_t done = 0;
    const auto failure = paintSteps(
        id, session, steps, theme,
        [&](const QImage &image, const Session &) {
            QByteArray png;
            QBuffer buffer(&png);
            image.save(&buffer, "png");
            film.write(png);
            while (film.bytesToWrite() > 0 && film.waitForBytesWritten(-1)) {
            }
            isGivenUp = goOn && !goOn(double(++done) / double(steps.size()));
            return !isGivenUp && film.state() == QProcess::Running;
        },
        [&] {
            isGivenUp = isGivenUp || (goOn && !goOn(double(done) / double(steps.size())));
            return !isGivenUp;
        });
    film.closeWriteChannel();
    if (failure || isGivenUp) {
        film.kill();
        film.waitForFinished();
        return failure.value_or(Failure{});
    }
    film.waitForFinished(-1);
    QFile file(path);
    if (film.exitStatus() != QProcess::NormalExit || film.exitCode() != 0 || !file.open(QIODevice::ReadOnly)) {
        const QString said = QString::fromLocal8Bit(film.readAll()).simplified().left(200);
        return Failure{Text::tr("ffmpeg could not make the animation: %1").arg(said)};
    }
    return file.readAll();
}

} // namespace npscope
