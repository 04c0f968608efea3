package io.mokuteki.agent.weaving;

/**
 * Classes that hold no governed data and read none, so that nobody needs to look at them.
 *
 * <p>Libraries are named here to save the time of scanning thousands of classes at every start. A library that is not
 * named is scanned like the application: the list changes how fast an application starts, not what is guarded, as long
 * as nobody puts governed classes into these packages.
 */
public final class Bystanders {

    /** With slashes. Ours first: the guard must not guard itself. */
    private static final String[] PACKAGES = {
        "io/mokuteki/agent/",
        "io/mokuteki/annotation/",
        "io/mokuteki/policy/",
        "io/mokuteki/resol", // Cut short, or shading would rewrite it.
        "io/mokuteki/runtime/",
        "io/mokuteki/spring/",
        "java/",
        "javax/",
        "jdk/",
        "sun/",
        "com/sun/",
        "jakarta/",
        "ch/qos/logback/",
        "com/fasterxml/",
        "com/zaxxer/hikari/",
        "io/micrometer/",
        "io/netty/",
        "kotlin/",
        "liquibase/",
        "net/bytebud", // Likewise.
        "org/antlr/v4/",
        "org/apache/catalina/",
        "org/apache/commons/",
        "org/apache/coyote/",
        "org/apache/el/",
        "org/apache/jasper/",
        "org/apache/juli/",
        "org/apache/logging/",
        "org/apache/naming/",
        "org/apache/tomcat/",
        "org/aspectj/",
        "org/attoparser/",
        "org/flywaydb/core/",
        "org/glassfish/",
        "org/h2/",
        "org/hibernate/",
        "org/jboss/logging/",
        "org/jspecify/",
        "org/junit/",
        "org/postgresql/",
        "org/reactivestreams/",
        "org/slf4j/",
        "org/snakeyaml/",
        "org/springframework/aop/",
        "org/springframework/aot/",
        "org/springframework/asm/",
        "org/springframework/beans/",
        "org/springframework/boot/",
        "org/springframework/cache/",
        "org/springframework/cglib/",
        "org/springframework/context/",
        "org/springframework/core/",
        "org/springframework/dao/",
        "org/springframework/data/",
        "org/springframework/expression/",
        "org/springframework/format/",
        "org/springframework/http/",
        "org/springframework/instrument/",
        "org/springframework/jdbc/",
        "org/springframework/jmx/",
        "org/springframework/jndi/",
        "org/springframework/lang/",
        "org/springframework/objenesis/",
        "org/springframework/orm/",
        "org/springframework/scheduling/",
        "org/springframework/security/",
        "org/springframework/transaction/",
        "org/springframework/ui/",
        "org/springframework/util/",
        "org/springframework/validation/",
        "org/springframework/web/",
        "org/thymeleaf/",
        "org/unbescape/",
        "org/yaml/snakeyaml/",
        "reactor/",
        "tools/jackson/",
    };

    /** Part of the agent, and guarded like an application. */
    private static final String CANARY = "io/mokuteki/agent/canary/";

    private Bystanders() {}

    /** Whether a class of that name, with slashes, is one. */
    public static boolean include(String name) {
        if (name.startsWith(CANARY)) {
            return false;
        }
        for (String prefix : PACKAGES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class of that name is one, and none of ours. */
    public static boolean areThirdParty(String name) {
        return !name.startsWith("io/mokuteki/") && include(name);
    }

    /**
     * Whether the persistence provider wrote a method into an entity for itself, when the application was built. One that
     * writes a property compares it with what was there. Those that read for others are none.
     */
    static boolean isCustodyMethod(String name) {
        return name.startsWith("$$_hibernate_") && !name.startsWith("$$_hibernate_read_");
    }
}
