// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The document: the experiment on the screen, what it is compared with and the moments that were kept, their undo
// history, their file, and how they are looked at. Every change of the experiment, the comparison's variants or the
// moments goes through it and is undoable; views listen to its signals.

#pragma once

#include "core/experiment/settings.h"
#include "ui/document/changecommand.h"
#include "ui/document/fileclaim.h"
#include "ui/document/filestamp.h"
#include "ui/document/loaded.h"
#include "ui/document/pointref.h"
#include "ui/document/session.h"

#include <QObject>
#include <QString>
#include <QUndoGroup>
#include <QUndoStack>

#include <functional>
#include <optional>
#include <vector>

namespace npscope {

struct Preset;
struct SessionFile;

class Document : public QObject
{
    Q_OBJECT

    struct File {
        QString path;
        FileStamp stamp = {};
        FileClaim claim = {};
    };

public:
    /// Holds the article's experiment.
    explicit Document(QObject *parent = nullptr);

    const Experiment &experiment() const { return *m_experiment; }
    const View &view() const { return m_view; }
    const Picture &picture() const { return m_picture; }
    const Comparison &comparison() const { return m_comparison; }
    const std::vector<Moment> &moments() const { return *m_moments; }
    /// The points that edits of this kind would start from.
    const Points &points(PointKind kind) const;
    /// All there is to save; the step is the run's, not the document's.
    Session session(Step step) const;
    QUndoStack &undoStack() { return *m_histories.activeStack(); }
    /// Makes the actions that undo and redo, whichever history it is.
    QUndoGroup &histories() { return m_histories; }
    /// Empty where it has none yet.
    const QString &path() const { return m_file.path; }
    /// What is here is in no file, or that has another content now.
    bool isModified() const { return hasEdits() || m_changeOnDisk != FileStamp::Change::None; }
    /// Changed here since it was opened or saved.
    bool hasEdits() const { return !m_histories.activeStack()->isClean(); }

    // Edits return whether the experiment is now as wanted. What is not allowed changes nothing and emits
    // refused().

    /// Changes with the same non-empty merge key, one after the other, become one.
    bool apply(const QString &text, Experiment after, const QString &mergeKey = {});

    bool setSetting(const Setting &setting, double value);
    bool setInitialisation(Initialisation initialisation);
    bool setSeed(std::uint32_t seed);
    bool rerollSeed();
    /// Draws the curves' noise anew.
    bool resample();
    /// The context drawn of that function, counted from 1, which is then shown as the truth.
    bool showFunction(FunctionOf source, int number);

    // The first edit of a context that follows the training points starts from a copy of these.
    bool addPoint(PointKind kind, Point point);
    /// One gesture key a drag makes the drag one change, and keeps a move onto another point silent: the
    /// drag goes on from there.
    bool movePoint(PointKind kind, int index, Point point, const QString &gestureKey = {});
    bool removePoint(PointKind kind, int index);
    bool removePoints(PointKind kind, const std::vector<int> &indices);
    bool clearPoints(PointKind kind);
    bool setPoints(PointKind kind, const Points &points, const QString &text);
    bool setFollowsTraining(bool follows);

    /// One change that also sets the step; undo goes back to `currentStep`.
    bool openPreset(const Preset &preset, Step currentStep);

    /// The same for an experiment that a view shows at some step.
    bool openAt(const QString &text, const Experiment &experiment, Step step, Step currentStep);

    /// Other variants to compare. Fewer or more than a comparison can have, or values that are not allowed, change
    /// nothing.
    bool setVariants(const QString &text, const std::vector<Variant> &variants, const QString &mergeKey = {});

    // The kept moments, counted from 0; what is of none of them changes nothing.

    /// At the end of the others. Nothing where it is kept already; refused where there is no room for more.
    bool keepMoment(Moment moment);
    bool removeMoment(std::size_t index);
    bool setNote(std::size_t index, const QString &note);
    /// To its experiment, as a change where that is another one, and to its step.
    bool goToMoment(std::size_t index, Step currentStep);
    /// Its curves behind the present ones; nothing for none.
    void setGhost(std::optional<std::size_t> index);

    /// Whom to ask for the step that is shown, which the changes remember.
    void setStepSource(std::function<Step()> shownStep) { m_shownStep = std::move(shownStep); }

    /// Neither undone nor a modification. A view that no file could hold is ignored.
    void setView(const View &view);
    void setPicture(const Picture &picture);
    void showPage(Page page);
    /// Makes a variant's experiment the main one.
    bool openVariant(const Variant &variant);

    /// That one, the article's experiment unless another is given, without a file.
    void newSession(Session session = {});
    /// On failure the document stays as it was. A picture leaves the document without a file to save to.
    std::optional<Failure> open(const QString &path);
    void load(const Session &session) { load(session, File()); }
    void load(const SessionFile &file, const QString &path);
    std::optional<Failure> save(const QString &path, Step step);
    /// What somebody else has done to the file since it was opened or saved here, as of the last look at it.
    FileStamp::Change changeOnDisk() const { return m_changeOnDisk; }
    FileStamp::Change lookAtDisk();
    /// Opens the file as it is now: a change, which undo takes back. On failure the document stays as it was.
    std::optional<Failure> reload(Step currentStep);
    /// Another program has it open, or another document of this one.
    bool isOpenElsewhere(const QString &path) const;

    /// Keeps all there is, the history and the file, too, and goes on with an untitled document that is equal but
    /// has a history of its own. To be called once until takeBack().
    void setAside(Step step);
    /// Gives back exactly what was set aside, at its step; what was done since is forgotten.
    void takeBack();
    bool isSetAside() const { return m_aside.has_value(); }

signals:
    /// Another document takes the place of this one, in the signals that follow: new, opened or taken back. What was
    /// selected or held in the old one means nothing in it.
    void replaced();
    void experimentChanged();
    void viewChanged();
    /// With the view: another page of it is in front.
    void pageChanged();
    void comparisonChanged();
    void momentsChanged();
    /// Pause and go there: a file was opened, or a preset was, or that was undone.
    void stepRequested(npscope::Step step);
    /// A change was undone that was made when this step was shown.
    void undone(npscope::Step shown);
    void refused(const QString &text);
    void pathChanged(const QString &path);
    void modifiedChanged(bool isModified);
    /// Something else has become of the file.
    void changeOnDiskChanged();

private:
    /// Nothing that nobody sees may make two experiments differ.
    static Experiment canonical(Experiment experiment);
    DocumentState state(std::optional<Step> step = {}) const;
    void push(const QString &text, DocumentState before, const DocumentState &after, const QString &mergeKey);
    bool setMoments(const QString &text, std::vector<Moment> moments);
    void showMoments(const SharedMoments &moments);
    void show(const DocumentState &state);
    void load(const Session &session, const File &file);
    void setFile(const File &file);
    void setOnDisk(FileStamp::Change change, const FileStamp &there);

    SharedExperiment m_experiment = std::make_shared<const Experiment>();
    View m_view;
    Picture m_picture;
    Comparison m_comparison;
    SharedMoments m_moments = std::make_shared<const std::vector<Moment>>();
    std::function<Step()> m_shownStep;
    File m_file;
    FileStamp::Change m_changeOnDisk = FileStamp::Change::None;
    FileStamp m_there; ///< of what is on the disk instead
    struct Aside {
        Session session;
        File file;
    };
    std::optional<Aside> m_aside;
    QUndoStack m_history;
    QUndoStack m_passing; // the history while the own one is set aside
    QUndoGroup m_histories;
};

} // namespace npscope
