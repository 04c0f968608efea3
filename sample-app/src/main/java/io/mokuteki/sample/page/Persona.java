package io.mokuteki.sample.page;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who does something on the page. There is no password: this is a demonstration, and a click signs one of them in. */
enum Persona {
    CLERK("clerk", "STAFF", new Text("社内の担当者として", "as a clerk")),
    CUSTOMER("customer-1", "CUSTOMER", new Text("お客さま0001として", "as customer 0001"));

    private final String login;
    private final String role;
    private final Text label;

    Persona(String login, String role, Text label) {
        this.login = login;
        this.role = role;
        this.label = label;
    }

    public Text label() {
        return label;
    }

    Authentication signIn() {
        return UsernamePasswordAuthenticationToken.authenticated(
                login, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }
}
