package tallyboard.testing;

import java.util.Arrays;
import tallyboard.media.slate.Slate;
import tallyboard.media.slate.StillPicture;
import tallyboard.stream.asset.Slates;

/** Slates of one colour. */
public final class TestingSlates {
    /** Whatever is asked for, it is grey. */
    public static final Slates GREY = always(grey());

    private TestingSlates() {}

    private static Slate grey() {
        var rgb = new int[StillPicture.WIDTH * StillPicture.HEIGHT];
        Arrays.fill(rgb, 0x808080);
        return new Slate(new StillPicture(rgb));
    }

    private static Slates always(Slate slate) {
        return _ -> slate;
    }
}
