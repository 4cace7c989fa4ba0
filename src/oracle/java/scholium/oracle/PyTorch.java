package scholium.oracle;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.process.ForkedImplementation;
import scholium.worker.WorkerCommand;

/** An implementation that {@link PyTorchWorker} computes. */
abstract class PyTorch extends ForkedImplementation {
    private final String name;

    PyTorch(String name) {
        super(
                WorkerCommand.own(
                        PyTorchWorker.class,
                        List.of("-Xmx1g", "-Dorg.bytedeco.javacpp.cachedir=" + NativeCache.directory()),
                        name),
                Limits.standard());
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Convention> conventions() {
        return List.of(new Convention("library", "PyTorch 2.10.0, in a process of its own"));
    }
}
