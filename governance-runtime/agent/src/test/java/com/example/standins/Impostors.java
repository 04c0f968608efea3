package com.example.standins;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;

/** Classes of an application that are called like generated ones. */
final class Impostors {

    private Impostors() {}

    /** Like a dynamic proxy. */
    record ProxyVote(@DataCategory("email") String address, int number) {}

    /** Like a dynamic proxy. */
    static class ProxySender {

        @Discloses(to = "company")
        String send(@DataCategory("email") String address) {
            return "sent";
        }

        @DataCategory("email")
        String lookUp() {
            return "found";
        }

        @ForPurpose("billing")
        String bill(Mail mail) {
            return mail.address();
        }
    }

    /** Like a proxy of Mockito. */
    static final class Sender$MockitoMock$1 extends ProxySender {

        @Override
        String lookUp() {
            return "mocked";
        }
    }

    /** Like one of Spring's. */
    static final class Sender$$SpringCGLIB$$0 extends ProxySender {

        @Override
        String lookUp() {
            return "enhanced";
        }
    }

    /** Like one of Hibernate's. */
    static final class Sender$HibernateProxy$abc extends ProxySender {

        @Override
        String lookUp() {
            return "lazy";
        }
    }

    /** Like a class by which Hibernate makes entities. */
    static final class CustomHibernateInstantiator {

        private CustomHibernateInstantiator() {}

        static String read(Direct direct) {
            return direct.address;
        }
    }

    /** Like a class by which Hibernate reads entities. */
    static final class Custom$HibernateAccessOptimizer {

        private Custom$HibernateAccessOptimizer() {}

        static String read(Direct direct) {
            return direct.address;
        }
    }

    /** Is read without an accessor. */
    static final class Direct {
        @DataCategory("email")
        String address = String.valueOf("h@example.com");
    }
}
