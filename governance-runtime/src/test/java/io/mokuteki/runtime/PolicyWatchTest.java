package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Problem;
import io.mokuteki.policy.validation.PolicyValidation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ForgetsPolicy.class)
class PolicyWatchTest {

    @TempDir
    Path folder;

    private final List<PolicyReload> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch installed = new CountDownLatch(1);
    private ShopPolicyFile file;
    private PolicySource source;
    private PolicyWatch watch;

    @BeforeEach
    void install() {
        file = new ShopPolicyFile(folder.resolve("policy.yaml"));
        watchFile(file.path());
    }

    private void watchFile(Path path) {
        source = new PolicySource(new PolicyLocation(path.toString()), null, List.of(this::hear));
        Policy policy =
                PolicyValidation.check(source.location().read(null)).policy().orElseThrow();
        PolicyInForce.install(PolicyInForce.of(policy, ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of())
                .from(source));
        watch = new PolicyWatch(source, path);
        look(2);
        assertThat(heard()).containsExactly("unchanged 1");
        heard.clear();
    }

    private void hear(PolicyReload reload) {
        heard.add(reload);
        if (reload instanceof PolicyReload.Installed) {
            installed.countDown();
        }
    }

    @Test
    void a_change_is_put_in_force_when_two_looks_have_seen_it() {
        file.write(ShopPolicyFile.SECOND);

        look(1);
        assertThat(heard()).isEmpty();
        look(1);
        assertThat(heard()).containsExactly("installed 2");
        look(3);
        assertThat(heard()).containsExactly("installed 2");
        assertThat(version()).isEqualTo("2");
    }

    @Test
    void a_file_that_is_being_written_is_left_alone() {
        String text = ShopPolicyFile.SECOND;
        for (int length = 0; length < text.length(); length += 200) {
            file.write(text.substring(0, length));
            look(1);
        }
        file.write(text);
        look(1);
        assertThat(heard()).isEmpty();

        look(1);
        assertThat(heard()).containsExactly("installed 2");
    }

    @Test
    void what_cannot_be_used_is_told_once_and_left_when_it_is_right_again() throws IOException {
        file.write(ShopPolicyFile.INVALID);
        look(5);
        Files.delete(file.path());
        look(5);
        assertThat(version()).isEqualTo("1");
        file.replace(ShopPolicyFile.SECOND);
        look(5);
        file.replace(ShopPolicyFile.FIRST);
        look(5);

        assertThat(heard())
                .containsExactly(
                        "rejected [wrong-type, unknown-id]", "rejected [missing-file]", "installed 2", "installed 1");
    }

    @Test
    void a_link_that_points_elsewhere_is_a_change_as_in_a_config_map() throws IOException {
        Files.createDirectory(folder.resolve("..1"));
        Files.createDirectory(folder.resolve("..2"));
        Files.writeString(folder.resolve("..1/p.yaml"), ShopPolicyFile.FIRST);
        Files.writeString(folder.resolve("..2/p.yaml"), ShopPolicyFile.SECOND);
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
        Path mounted = Files.createSymbolicLink(folder.resolve("p.yaml"), Path.of("..data/p.yaml"));
        watchFile(mounted);

        Path next = Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("..2"));
        Files.move(next, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        look(2);

        assertThat(heard()).containsExactly("installed 2");
    }

    @Test
    void it_ends_when_another_policy_is_installed_by_hand() {
        PolicyInForce.install(PolicyInForce.of(
                SmallPolicy.policy(), ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of()));
        file.write(ShopPolicyFile.SECOND);

        assertThat(watch.look()).isFalse();
        assertThat(PolicyInForce.current().policy().map(Policy::id)).hasValue("small");
    }

    @Test
    void its_thread_looks_until_it_is_closed() throws InterruptedException {
        Thread thread = watch.start(Duration.ofMillis(5));
        file.write(ShopPolicyFile.SECOND);

        assertThat(installed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(thread.isDaemon()).isTrue();
        watch.close();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void its_thread_ends_when_the_librarys_loader_is_closed() throws Exception {
        URL[] classPath = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (IOException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toArray(URL[]::new);
        System.setProperty("mokuteki.policy", file.path().toString());
        Thread thread;
        try (URLClassLoader application = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            application
                    .loadClass(PolicyInForce.class.getName())
                    .getMethod("watch")
                    .invoke(null);
            thread = Thread.getAllStackTraces().keySet().stream()
                    .filter(candidate -> candidate.getContextClassLoader() == application)
                    .findFirst()
                    .orElseThrow();
            assertThat(thread.getName()).isEqualTo("mokuteki-policy-watch");
            assertThat(thread.isAlive()).isTrue();
        } finally {
            System.clearProperty("mokuteki.policy");
        }

        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void what_is_in_a_jar_cannot_be_watched() {
        PolicyLocation inJar = new PolicyLocation("classpath:META-INF/MANIFEST.MF");
        PolicyInForce.install(PolicyInForce.current().from(new PolicySource(inJar, null, List.of())));

        assertThatThrownBy(PolicyInForce::watch)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The policy classpath:META-INF/MANIFEST.MF is not a file, so it can't change and can't be"
                        + " watched. Put it into the file system and name its path with mokuteki.policy.");
    }

    private void look(int times) {
        for (int look = 0; look < times; look++) {
            assertThat(watch.look()).isTrue();
        }
    }

    private List<String> heard() {
        return heard.stream()
                .map(reload -> {
                    if (reload instanceof PolicyReload.Installed now) {
                        return "installed " + now.policy().version();
                    }
                    if (reload instanceof PolicyReload.Rejected rejected) {
                        return "rejected "
                                + rejected.problems().stream()
                                        .map(Problem::rule)
                                        .toList();
                    }
                    return "unchanged "
                            + ((PolicyReload.Unchanged) reload).policy().version();
                })
                .toList();
    }

    private static String version() {
        return PolicyInForce.current().policy().orElseThrow().version();
    }
}
