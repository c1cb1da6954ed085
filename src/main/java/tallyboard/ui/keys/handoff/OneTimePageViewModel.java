package tallyboard.ui.keys.handoff;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.desk.handoff.RoomKey;
import tallyboard.desk.handoff.page.OneTimePage;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.HandOff;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/** The page that gives the key once. It listens only while it is open here, ten minutes at most. FX thread. */
public final class OneTimePageViewModel {
    private final Handing handing;
    private final HandOffPlace place;
    private final ReadOnlyObjectWrapper<Optional<PageWords>> words = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Opened> opened = Optional.empty();
    private int opening;

    /**
     * What is said of an open page.
     *
     * @param address what the room types, or that it is hidden
     * @param state how long it is open still, and who has opened it
     */
    public record PageWords(String address, String state) {}

    private record Opened(OneTimePage page, RoomKey room, StreamId stream) {}

    OneTimePageViewModel(Handing handing, HandOffPlace place) {
        this.handing = handing;
        this.place = place;
    }

    /** The page's words while it is open. */
    public ReadOnlyObjectProperty<Optional<PageWords>> words() {
        return words.getReadOnlyProperty();
    }

    /** What the room types; empty while no page is open. */
    public String address() {
        return opened.map(o -> o.page().address()).orElse("");
    }

    /** Opens the page for the key of the sheet. */
    public void open() {
        if (opened.isPresent() || handing.room().isEmpty()) {
            return;
        }
        handing.forget();
        var stream = handing.id().orElseThrow();
        var room = handing.room().get();
        int mine = ++opening;
        handing.background()
                .ask(() -> page(room, stream), page -> follow(mine, new Opened(page, room, stream)), handing::failed);
    }

    /** Closes the page; nobody gets anything there any more. */
    public void close() {
        opening++;
        opened.ifPresent(o -> o.page().close());
        opened = Optional.empty();
        words.set(Optional.empty());
    }

    /** To be called twice a second. */
    void tick() {
        opened.ifPresent(this::say);
    }

    private OneTimePage page(RoomKey room, StreamId stream) throws IOException {
        return OneTimePage.open(
                InetAddress.getByName(host()),
                room,
                HandOffText::say,
                place.clock(),
                visitor -> taken(stream, visitor));
    }

    /** The address that encoders use where that is one of this computer, else the first by which it is reached. */
    private String host() {
        var all = place.lan().get();
        return all.stream()
                .filter(address -> place.server().contains("//" + address + ":"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .filter(_ -> !place.isHereOnly())
                .orElse("127.0.0.1");
    }

    private void follow(int mine, Opened now) {
        if (mine != opening) {
            now.page().close(); // the sheet was closed meanwhile
            return;
        }
        opened = Optional.of(now);
        say(now);
    }

    private void say(Opened now) {
        boolean isSameKey = handing.room().filter(now.room()::equals).isPresent();
        if (now.page().isOver() || !isSameKey) {
            boolean isTooOld = !now.page().isTaken();
            close();
            if (isTooOld) {
                handing.say(Messages.text(isSameKey ? "keys.handoff.page.tooOld" : "keys.handoff.resetMeanwhile"));
            }
            return;
        }
        var left = Figures.clock(now.page().left());
        var state = now.page()
                .visitor()
                .map(who -> Messages.text(
                        "keys.handoff.page.opened", Discretion.now().address(who), left))
                .orElseGet(() -> Messages.text("keys.handoff.page.waiting", left));
        words.set(Optional.of(new PageWords(Discretion.now().address(now.page().address()), state)));
    }

    /** On a thread of the page. */
    private void taken(StreamId stream, String visitor) {
        handing.note(
                stream,
                HandOff.Way.ONE_TIME_PAGE,
                visitor,
                Messages.text("keys.handoff.page.taken", Discretion.now().address(visitor)));
    }
}
