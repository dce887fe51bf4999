package org.creditback.client;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.creditback.server.StartFailure;

/** The resource of imports, under the account whose role may import the kind. */
public record ImportCalls(CreditbackClient client) {

    private static final long PATIENCE_MS = 500;

    /** What can be imported, in the order in which one needs the other. */
    public enum Kind {
        EXCHANGE_RATES("exchange-rates", "controller"),
        VENDORS("vendors", "clerk.ap"),
        CUSTOMERS("customers", "clerk.ar"),
        OPEN_ITEMS("open-items", "clerk.ar");

        private final String code;
        private final String account;

        Kind(String code, String account) {
            this.code = code;
            this.account = account;
        }

        /** The name of its file in a data folder. */
        public String file() {
            return code + ".csv";
        }
    }

    /**
     * Sends a file and waits until its rows are accepted or rejected.
     *
     * @param file    opened when the call is made
     * @param waiting called twice a second until the answer comes
     * @param rows    takes each rejected row, in order of lines
     */
    public ImportAnswer send(Kind kind, Supplier<InputStream> file, Runnable waiting, Consumer<RejectedRow> rows) {
        CompletableFuture<HttpResponse<InputStream>> call =
                client.send(kind.account, "/imports?kind=" + kind.code, "text/csv", BodyPublishers.ofInputStream(file));
        while (isUnderWay(call)) {
            waiting.run();
        }
        return ImportAnswer.read(CreditbackClient.answered(call), rows);
    }

    private static boolean isUnderWay(CompletableFuture<?> call) {
        try {
            call.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException notYet) {
            return true;
        } catch (ExecutionException failed) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The import was interrupted.", stop);
        }
    }
}
