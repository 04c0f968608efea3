package io.mokuteki.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.Customer;
import com.example.shop.Payment;
import io.mokuteki.annotation.DataCategory;
import io.mokuteki.resolution.ClassFiles;
import io.mokuteki.resolution.Resolution;
import java.lang.reflect.Proxy;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class HeldObjectsTest {

    private static final List<String> CUSTOMER = List.of("basic.name", "basic.phone");
    private static final List<String> PAYMENT = List.of("payment.amount");

    private final HeldObjects objects = new HeldObjects(
            new HeldCategories(new Resolution(ClassFiles.of(getClass().getClassLoader()))));
    private final Customer customer = new Customer(1, "n", "p");
    private final Payment payment = new Payment(12);

    record Envelope<T>(String status, T data) {}

    record Dossier(Customer customer, List<?> more) {}

    interface Projection {
        @DataCategory("basic.name")
        String getName();
    }

    static class Node {
        Object next = this;
        Object[] others = {this};
    }

    @Test
    void what_holds_nothing_that_is_governed_holds_nothing() {
        assertThat(objects.in("text")).isEmpty();
        assertThat(objects.in(List.of(1, new int[] {2}, Optional.empty(), Map.of("a", new Object()))))
                .isEmpty();
    }

    @Test
    void containers_are_opened_and_their_objects_are_of_their_own() {
        List<Object> mixed = Arrays.asList(null, customer, customer, payment);

        assertThat(objects.in(mixed)).containsExactly(CUSTOMER, PAYMENT);
        assertThat(objects.in(mixed.toArray())).containsExactly(CUSTOMER, PAYMENT);
        assertThat(objects.in(Map.of(customer, Optional.of(payment)))).containsExactly(CUSTOMER, PAYMENT);
        assertThat(objects.in(Collections.unmodifiableCollection(List.of(List.of(payment)))))
                .containsExactly(PAYMENT);
    }

    @Test
    void what_an_objects_fields_refer_to_is_part_of_it() {
        assertThat(objects.in(new Envelope<>("ok", List.of(customer)))).containsExactly(CUSTOMER);
        assertThat(objects.in(ResponseEntity.ok(new Envelope<>("ok", payment)))).containsExactly(PAYMENT);
        assertThat(objects.in(new Dossier(customer, List.of(payment))))
                .containsExactly(List.of("basic.name", "basic.phone", "payment.amount"));
    }

    @Test
    void a_projection_holds_what_its_properties_answer() {
        Object projection = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Projection.class}, (proxy, method, arguments) -> null);

        assertThat(objects.in(projection)).containsExactly(List.of("basic.name"));
    }

    @Test
    void a_look_ends_in_circles_and_in_what_is_long_or_deep() {
        List<Object> itself = new ArrayList<>();
        itself.add(customer);
        itself.addAll(Collections.nCopies(500, itself));
        List<Object> thousand = new ArrayList<>(Collections.nCopies(1_000, "text"));
        thousand.add(customer);

        assertThat(objects.in(itself)).containsExactly(CUSTOMER);
        assertThat(objects.in(new Node())).isEmpty();
        assertThat(objects.in(thousand)).isEmpty();
        assertThat(objects.in(List.of(List.of(List.of(List.of(customer)))))).containsExactly(CUSTOMER);
        assertThat(objects.in(List.of(List.of(List.of(List.of(List.of(customer)))))))
                .isEmpty();
    }

    @Test
    void what_cannot_be_looked_into_is_left_closed() {
        List<Object> notNow = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new IllegalStateException("no session");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        Stream<Customer> stream = Stream.of(customer);

        assertThat(objects.in(List.of(notNow, payment))).containsExactly(PAYMENT);
        assertThat(objects.in(stream)).isEmpty();
        assertThat(stream).hasSize(1);
    }
}
