package scholium.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, as in the project's {@code pom.xml}. */
final class Version implements IVersionProvider {
    static final String TEXT = "0.1.0";

    @Override
    public String[] getVersion() {
        return new String[] {"scholium " + TEXT};
    }
}
