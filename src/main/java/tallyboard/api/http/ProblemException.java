package tallyboard.api.http;

/** A request that cannot be answered as it is; nothing was touched. */
public final class ProblemException extends Exception {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.type());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
