package com.example.webapp;

import io.mokuteki.audit.AuditTrail;
import io.mokuteki.runtime.PurposeViolationException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Tells what comes of reads. */
public final class AccountServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Account account = new Account();
        response.getWriter()
                .print("without a purpose " + outcome(account::amount) + ", for billing "
                        + outcome(account::forBilling));
    }

    /** As an application without Spring that may be undeployed does. */
    @Override
    public void destroy() {
        AuditTrail.current().close();
    }

    private static String outcome(Supplier<String> read) {
        try {
            return read.get();
        } catch (PurposeViolationException refused) {
            return refused.decision().reason().orElseThrow().toString();
        }
    }
}
