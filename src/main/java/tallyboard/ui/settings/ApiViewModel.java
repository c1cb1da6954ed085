package tallyboard.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import tallyboard.stream.StreamId;
import tallyboard.ui.keys.CopiedKey;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/** The way for scripts: the address, the token, its secret onto the clipboard and off it, and a new pair. FX thread. */
public final class ApiViewModel implements AutoCloseable {
    /** What lies on the clipboard is kept under an id; the token's is nobody else's. */
    private static final StreamId TOKEN = StreamId.fresh();

    private final ApiDoor api;
    private final Background background;
    private final CopiedKey copied;
    private final ReadOnlyStringWrapper tokenId;
    private final ReadOnlyStringWrapper addressShown = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tokenShown = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** @param copied of its own, so that a copied key and the secret do not clear each other */
    public ApiViewModel(ApiDoor api, CopiedKey copied, Background background) {
        this.api = api;
        this.copied = copied;
        this.background = background;
        this.tokenId = new ReadOnlyStringWrapper(api.tokenId());
        retell();
    }

    public String address() {
        return api.address();
    }

    /** The address as it is seen. */
    public ReadOnlyStringProperty addressShown() {
        return addressShown.getReadOnlyProperty();
    }

    /** More or less is told from now on. */
    public void retell() {
        addressShown.set(Discretion.now().address(api.address()));
        tokenShown.set(Discretion.now().token(tokenId.get()));
    }

    public boolean isFixed() {
        return api.isFixed();
    }

    public ReadOnlyStringProperty tokenId() {
        return tokenId.getReadOnlyProperty();
    }

    /** The id of the token as it is seen. */
    public ReadOnlyStringProperty tokenShown() {
        return tokenShown.getReadOnlyProperty();
    }

    /** What came of the last press, or how long the secret still lies on the clipboard. */
    public ObservableValue<String> said() {
        return Bindings.createStringBinding(
                () -> copied.left()
                        .get()
                        .map(left -> Messages.text("settings.api.copied", Figures.clock(left.time())))
                        .orElse(said.get()),
                said,
                copied.left());
    }

    /** The secret onto the clipboard, unseen, for 30 s. */
    public void copySecret() {
        said.set("");
        copied.put(TOKEN, api.secret());
    }

    public void renew() {
        copied.clear();
        background.run(
                api::renew,
                () -> {
                    tokenId.set(api.tokenId());
                    retell();
                    said.set(Messages.text("settings.api.renewed"));
                },
                _ -> said.set(Messages.text("settings.api.notRenewed")));
    }

    /** Twice a second. */
    public void tick() {
        copied.tick();
    }

    @Override
    public void close() {
        copied.close();
    }
}
