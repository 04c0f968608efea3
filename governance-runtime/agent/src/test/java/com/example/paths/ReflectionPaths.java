package com.example.paths;

import static com.example.paths.Paths.kept;

import io.mokuteki.annotation.DataCategory;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import javax.management.openmbean.CompositeData;

/** Reflection, and what is built on it. */
final class ReflectionPaths {

    private static final Amounts AMOUNTS = new Amounts();

    private ReflectionPaths() {}

    static void tryAll() {
        Paths.group("Reflection");
        kept("`Field.get`", "secret", () -> reading(Amounts.class, "text", AMOUNTS));
        kept("`Field.get` of a private field", "hidden", () -> reading(Amounts.class, "hidden", AMOUNTS));
        kept("`Field.get` of a primitive", 3, () -> reading(Amounts.class, "anInt", AMOUNTS));
        kept("`Field.get` of a static field", "all", () -> reading(Amounts.class, "ofAll", null));
        kept(
                "`Field.get` of an instance of a subclass",
                "secret",
                () -> reading(Amounts.class, "text", new Amounts.Sub()));
        kept(
                "`Field.get` of a record's component",
                "secret",
                () -> reading(AmountRecord.class, "amount", new AmountRecord(1, "secret")));
        kept("`Field.getBoolean`", true, () -> {
            Field field = field(Amounts.class, "aBoolean");
            return () -> field.getBoolean(AMOUNTS);
        });
        kept("`Field.getByte`", (byte) 1, () -> {
            Field field = field(Amounts.class, "aByte");
            return () -> field.getByte(AMOUNTS);
        });
        kept("`Field.getChar`", 'c', () -> {
            Field field = field(Amounts.class, "aChar");
            return () -> field.getChar(AMOUNTS);
        });
        kept("`Field.getShort`", (short) 2, () -> {
            Field field = field(Amounts.class, "aShort");
            return () -> field.getShort(AMOUNTS);
        });
        kept("`Field.getInt`", 3, () -> {
            Field field = field(Amounts.class, "anInt");
            return () -> field.getInt(AMOUNTS);
        });
        kept("`Field.getLong`", 4L, () -> {
            Field field = field(Amounts.class, "aLong");
            return () -> field.getLong(AMOUNTS);
        });
        kept("`Field.getFloat`", 5f, () -> {
            Field field = field(Amounts.class, "aFloat");
            return () -> field.getFloat(AMOUNTS);
        });
        kept("`Field.getDouble`", 6d, () -> {
            Field field = field(Amounts.class, "aDouble");
            return () -> field.getDouble(AMOUNTS);
        });
        kept("`Method.invoke` of an accessor", "secret", () -> {
            Method accessor = Amounts.class.getMethod("getAmount");
            return () -> accessor.invoke(AMOUNTS);
        });
        kept("a bean's property, by `java.beans`", "secret", () -> {
            PropertyDescriptor property =
                    Introspector.getBeanInfo(OpenAmount.class, Object.class).getPropertyDescriptors()[0];
            OpenAmount amount = new OpenAmount();
            return () -> property.getReadMethod().invoke(amount);
        });
        kept("a dynamic proxy before an accessor", "secret", () -> {
            HasAmount proxy = (HasAmount) Proxy.newProxyInstance(
                    HasAmount.class.getClassLoader(),
                    new Class<?>[] {HasAmount.class},
                    (object, method, arguments) -> method.invoke(AMOUNTS, arguments));
            return proxy::getAmount;
        });
        kept(
                "an attribute by JMX",
                "secret",
                () -> managed("Amounts", new StandardMBean(AMOUNTS, HasAmount.class), "Amount"));
        kept("an attribute of an MXBean", "secret", () -> managed("Bill", new Bill(), "Text"));
        kept("an attribute of an MXBean, which JMX takes apart", "secret", () -> {
            Callable<Object> attribute = managed("Bill", new Bill(), "Parts");
            return () -> ((CompositeData) attribute.call()).get("amount");
        });
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Callable<Object> reading(Class<?> type, String name, Object owner)
            throws ReflectiveOperationException {
        Field field = field(type, name);
        return () -> field.get(owner);
    }

    private static Callable<Object> managed(String type, Object bean, String attribute) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("com.example:type=" + type);
        if (!server.isRegistered(name)) {
            server.registerMBean(bean, name);
        }
        return () -> server.getAttribute(name, attribute);
    }

    /** What JMX converts to types that everybody knows. */
    public interface BillMXBean {
        String getText();

        Parts getParts();
    }

    /** Managed. */
    static final class Bill implements BillMXBean {

        @DataCategory("payment.amount")
        private final String text = Amounts.text("secret");

        @Override
        public String getText() {
            return text;
        }

        @Override
        public Parts getParts() {
            return new Parts();
        }
    }

    /** Handed out, and read by JMX. */
    public static final class Parts {

        @DataCategory("payment.amount")
        private final String amount = Amounts.text("secret");

        public String getAmount() {
            return amount;
        }
    }
}
