package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands for another class, or only sounds so, is guarded alike on every JDK. */
@Tag("full")
class StandInsIT {

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void noNameAndNoProxyLeadsAroundTheGuard(Path jdk) {
        Run run = SecondJvm.run(jdk, "com.example.standins.StandIns");
        assertThat(run.out())
                .containsExactly(
                        "a record called like a proxy: its text: Impostors$ProxyVote[•••]",
                        "called like a proxy: disclosing: DENIED Impostors$ProxySender.send [email] for []",
                        "called like a proxy: a labelled method: DENIED Impostors$ProxySender.lookUp [email] for []",
                        "called like a proxy: its purpose: h@example.com",
                        "called like Mockito's: DENIED Impostors$Sender$MockitoMock$1.lookUp [email] for []",
                        "called like Spring's: DENIED Impostors$Sender$$SpringCGLIB$$0.lookUp [email] for []",
                        "called like Hibernate's: DENIED Impostors$Sender$HibernateProxy$abc.lookUp [email] for []",
                        "called like an instantiator: DENIED Impostors$Direct.address [email] for []",
                        "called like an optimizer: DENIED Impostors$Direct.address [email] for []",
                        "a package's purpose: at once: h@example.com",
                        "a package's purpose: a lambda, later: DENIED Mail.address [email] for []",
                        "a package's purpose: a reference, later: DENIED Mail.address [email] for []",
                        "a package's purpose: a stream, later: DENIED Mail.address [email] for []",
                        "a purpose without a body: a lambda: DENIED Mail.address [email] for []",
                        "a purpose without a body: a reference: DENIED Mail.address [email] for []",
                        "a purpose without a body: a class: h@example.com",
                        "a lambda that hands over: DENIED Bodyless$PartnerSink.send [email] for []",
                        "the same by a type without labels: DENIED Bodyless$PartnerSink.send [email] for []",
                        "a consumer, by the JDK: DENIED Bodyless$PartnerConsumer.accept [email] for []",
                        "a lambda that gives: DENIED Bodyless$Source.get [email] for []",
                        "the same by the JDK: DENIED Bodyless$Source.get [email] for []",
                        "the same by reflection: DENIED Bodyless$Source.get [email] for []",
                        "a number, by the JDK: DENIED Bodyless$Ages.getAsInt [email] for []",
                        "what is not personal after all: public",
                        "a proxy that hands over: DENIED Bodyless$PartnerSender.send [email] for []",
                        "the same by a type without labels: DENIED Bodyless$PartnerSender.send [email] for []",
                        "a proxy that gives, by reflection: DENIED Bodyless$Source.get [email] for []",
                        "the same by a method handle: DENIED Bodyless$Source.get [email] for []",
                        "a proxy of what is not personal: given",
                        "a method handle as an interface: DENIED Bodyless$Source.get [email] for []",
                        "what a proxy is otherwise: true given",
                        "a package's purpose: a class without a class file: DENIED Mail.address [email] for []",
                        "a class of nobody in a package of a library: DENIED Mail.address [email] for []");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }
}
