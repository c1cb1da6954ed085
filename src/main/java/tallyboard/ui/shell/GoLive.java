package tallyboard.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import tallyboard.desk.checklist.ClockSync;
import tallyboard.stream.StreamId;
import tallyboard.ui.checklist.ChecklistButtonView;
import tallyboard.ui.checklist.ChecklistView;
import tallyboard.ui.checklist.ChecklistViewModel;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.live.rows.LiveViewModel;
import tallyboard.ui.shell.frame.DeskViewModel;
import tallyboard.ui.shell.frame.Destination;

/** The go-live checklist in this window: what it asks, and where its buttons lead. FX thread. */
final class GoLive {
    private final ChecklistViewModel checklist;
    private final LiveViewModel lanes;
    private final DeskViewModel desk;
    private final SheetLayer sheets;

    GoLive(DeskContext context, LiveViewModel lanes, DeskViewModel desk, SheetLayer sheets, Background background) {
        this.lanes = lanes;
        this.desk = desk;
        this.sheets = sheets;
        Consumer<String> problem = desk.problem()::set;
        this.checklist = new ChecklistViewModel(
                context.desk(),
                new ChecklistViewModel.Machine(
                        context.recordings()::freeBytes,
                        context.doors().awake(),
                        new ClockSync()::ask,
                        () -> isReached(context)),
                background,
                context.clock(),
                lanes::room,
                problem);
    }

    /** A rehearsal's encoders are on this computer, and so may be those of a small show. */
    private static boolean isReached(DeskContext context) {
        return context.engine().isRehearsal()
                || !context.engine().isIngestHere()
                || context.desk().encoders().all().stream()
                        .anyMatch(known -> known.encoder().isHere());
    }

    ChecklistButtonView button() {
        return new ChecklistButtonView(checklist, this::open);
    }

    /** Called twice a second. */
    void tick() {
        checklist.tick();
        lanes.lanes().forEach(row -> row.id().ifPresent(id -> row.warn(checklist.reds(id))));
    }

    private void open() {
        var sheet = new ChecklistView(checklist, new ChecklistView.Ways() {
            @Override
            public void room(StreamId stream) {
                lanes.lanes().stream()
                        .filter(row -> row.id().equals(Optional.of(stream)))
                        .findFirst()
                        .ifPresent(lanes::select);
                desk.go(Destination.LIVE);
            }

            @Override
            public void settings() {
                desk.go(Destination.SETTINGS);
            }

            @Override
            public void close() {
                sheets.hide();
            }
        });
        sheets.show(sheet, sheet.harmless());
    }
}
