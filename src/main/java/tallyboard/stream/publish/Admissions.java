package tallyboard.stream.publish;

/** Decides who may publish. Called once per connection by the ingest, on that encoder's thread. */
public interface Admissions {
    /** Decides, durably and in order with every command. Never throws for anything the encoder did. */
    Admission admit(Attempt attempt);
}
