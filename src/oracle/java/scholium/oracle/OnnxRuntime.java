package scholium.oracle;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.process.ForkedImplementation;
import scholium.worker.WorkerCommand;

/** An implementation that {@link OnnxRuntimeWorker} computes. */
abstract class OnnxRuntime extends ForkedImplementation {
    /** The worker's argument for a session without graph optimization. */
    static final String UNOPTIMIZED = "unoptimized";

    private final String name;

    /** @param arguments for the worker: what it computes, and how */
    OnnxRuntime(String name, String... arguments) {
        super(
                WorkerCommand.own(
                        OnnxRuntimeWorker.class,
                        // It unpacks itself there; the working directory is its own.
                        List.of("-Xmx1g", "-Djava.io.tmpdir=."),
                        arguments),
                Limits.standard());
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Convention> conventions() {
        return List.of(new Convention("library", "ONNX Runtime 1.29.0, in a process of its own"));
    }
}
