package tallyboard.ui.schedule;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes a schedule that is dropped anywhere on the window: a file, or a link. It is shown before anything changes. */
public final class DroppedSchedule {
    private final Consumer<Path> open;
    private final Consumer<String> fetch;

    /**
     * @param open takes a file
     * @param fetch takes an address
     */
    public DroppedSchedule(Scene scene, Consumer<Path> open, Consumer<String> fetch) {
        this.open = open;
        this.fetch = fetch;
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
                        file -> open.accept(file.toPath()), () -> address(board).ifPresent(fetch));
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
