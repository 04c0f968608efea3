package io.mokuteki.sample.page;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who does something on the page. There is no password: this is a demonstration, and a click signs one of them in. */
enum Persona {
    CLERK("clerk", "STAFF", new Text("社内担当者", "A clerk of the company")),
    CUSTOMER("customer-1", "CUSTOMER", new Text("お客さま (見本 太郎0001)", "Customer 0001, on the portal"));

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
