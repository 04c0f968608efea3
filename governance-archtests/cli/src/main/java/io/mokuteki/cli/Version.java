package io.mokuteki.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Mokuteki this is, as the build recorded it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream recorded = Version.class.getResourceAsStream("version.properties")) {
            build.load(recorded);
        }
        return new String[] {"Mokuteki " + build.getProperty("version")};
    }
}
