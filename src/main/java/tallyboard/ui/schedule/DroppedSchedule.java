package tallyboard.ui.schedule;

import java.io.File;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes a schedule that is dropped anywhere on the window: a file, or a link. It is shown before anything changes. */
public final class DroppedSchedule {
    private final ImportingViewModel importing;
    private final Runnable goThere;

    public DroppedSchedule(Scene scene, ImportingViewModel importing, Runnable goThere) {
        this.importing = importing;
        this.goThere = goThere;
        scene.addEventHandler(DragEvent.DRAG_OVER, this::over);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        var board = event.getDragboard();
        if (event.getGestureSource() == null
                && (file(board).isPresent() || address(board).isPresent())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        var board = event.getDragboard();
        file(board)
                .ifPresentOrElse(
                        file -> importing.open(file.toPath()),
                        () -> address(board).ifPresent(importing::fetch));
        goThere.run();
        event.setDropCompleted(true);
        event.consume();
    }

    private static Optional<File> file(Dragboard board) {
        return board.hasFiles() ? board.getFiles().stream().findFirst() : Optional.empty();
    }

    private static Optional<String> address(Dragboard board) {
        return Optional.ofNullable(board.getUrl()).filter(url -> url.startsWith("http"));
    }
}
