package io.mokuteki.archtests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mokuteki.archtests.GovernanceRules;
import io.mokuteki.archtests.GovernanceSettings;
import io.mokuteki.archtests.flow.BlindSpot.Kind;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.Interceptor;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.property.access.spi.Getter;
import org.junit.jupiter.api.Test;

/** The library is a stand-in: it is known by name. */
class HandedOnTest {

    static class Audit implements Interceptor {
        @Override
        public boolean onLoad(Object entity, Object id, Object[] state) {
            return false;
        }

        @Override
        public void postFlush(Iterable<Object> entities) {}
    }

    static class Asking {
        Object entry(EntityEntry entry) {
            return entry.getLoadedValue("phone");
        }

        Object[] event(PostUpdateEvent event) {
            return event.getOldState();
        }

        Object[] persister(EntityPersister persister, Object entity) {
            return persister.getValues(entity);
        }

        Object getter(Getter getter, Object entity) {
            return getter.get(entity);
        }

        Object harmless(EntityEntry entry, PostUpdateEvent event, EntityPersister persister) {
            return entry.getId() + persister.getEntityName() + event.getEntity();
        }
    }

    @Test
    void codeThatAsksForWhatPersistenceHasReadIsABlindSpot() throws URISyntaxException {
        assertThat(methods(Asking.class)).containsExactly("entry", "event", "getter", "persister");
    }

    @Test
    void interceptorsAreGivenItUnasked() throws URISyntaxException {
        assertThat(methods(Audit.class)).containsExactly("onLoad");
    }

    private static List<String> methods(Class<?> type) throws URISyntaxException {
        Path policy =
                Path.of(GovernanceRules.class.getResource("shop-policy.yaml").toURI());
        return GovernanceSettings.ofPolicy(policy)
                .analyse(new ClassFileImporter().importClasses(type))
                .blindSpots()
                .stream()
                .filter(spot -> spot.kind() == Kind.HANDED_ON)
                .peek(spot -> assertThat(spot.text()).isEqualTo(HandedOn.VALUES))
                .map(spot -> spot.where().replaceAll(".*\\$\\w+\\.(\\w+)\\(.*", "$1"))
                .sorted()
                .toList();
    }
}
