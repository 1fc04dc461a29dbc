package io.github.camelauth.springboot.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.springboot.generator.StarterFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is generated of the component's catalogue is committed as it would be generated now. */
public abstract class GeneratedFilesContract extends StarterContract {

    protected GeneratedFilesContract(StarterApp app) {
        super(app);
    }

    @Test
    void files_areThoseThatWouldBeGenerated() {
        new StarterFiles(app.catalogue()).content().forEach((file, content) -> assertThat(
                        Path.of("src/generated", file))
                .as("Generate anew and commit: " + StarterFiles.COMMAND)
                .hasContent(content));
    }
}
