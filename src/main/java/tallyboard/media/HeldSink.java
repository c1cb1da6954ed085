package tallyboard.media;

import java.util.ArrayList;
import java.util.List;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.slate.Showing;

/** Keeps the calls for the next output until the one before has ended, so that listeners see them in that order. */
final class HeldSink implements FragmentSink {

    private final FragmentSink sink;
    private final List<Runnable> calls = new ArrayList<>();
    private boolean holding = true;

    HeldSink(FragmentSink sink) {
        this.sink = sink;
    }

    @Override
    public void begin(InitSegment init) {
        pass(() -> sink.begin(init));
    }

    @Override
    public void fragment(Fragment fragment) {
        pass(() -> sink.fragment(fragment));
    }

    @Override
    public void slate(Showing slate) {
        pass(() -> sink.slate(slate));
    }

    @Override
    public void end(Footage footage) {
        pass(() -> sink.end(footage));
    }

    int size() {
        return calls.size();
    }

    void release() {
        holding = false;
        calls.forEach(Runnable::run);
        calls.clear();
    }

    private void pass(Runnable call) {
        if (holding) {
            calls.add(call);
        } else {
            call.run();
        }
    }
}
