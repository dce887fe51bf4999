package org.creditback.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.DeploymentPlan;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentManager;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentPlanResult;
import org.jboss.dmr.ModelNode;

/** The management interface of a running server. */
public final class Management implements AutoCloseable {

    private final ModelControllerClient client;

    private Management(ModelControllerClient client) {
        this.client = client;
    }

    /** Of the server on this machine; who may read its files may manage it. */
    public static Management at(int port) {
        try {
            return new Management(ModelControllerClient.Factory.create("remote+http", "127.0.0.1", port));
        } catch (IOException failure) {
            throw new StartFailure("The server's management port " + port + " cannot be reached.", failure);
        }
    }

    /** Whether the server has come up and takes operations. */
    public boolean isRunning() {
        ModelNode question = new ModelNode();
        question.get("operation").set("read-attribute");
        question.get("address").setEmptyList();
        question.get("name").set("server-state");
        try {
            ModelNode answer = client.execute(question);
            return "running".equals(answer.get("result").asString());
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The result of an operation; a refusal is an exception with the server's own words. */
    public ModelNode execute(ModelNode operation) {
        try {
            ModelNode answer = client.execute(operation);
            if (!"success".equals(answer.get("outcome").asString())) {
                throw new StartFailure(
                        "The server refused " + operation.get("operation").asString() + ": "
                                + answer.get("failure-description").asString());
            }
            return answer.get("result");
        } catch (IOException failure) {
            throw new StartFailure("The server no longer answers.", failure);
        }
    }

    /** Deploys an archive under its file name, in place of an earlier one. */
    public void deploy(Path archive) throws IOException {
        ServerDeploymentManager manager = ServerDeploymentManager.Factory.create(client);
        String name = archive.getFileName().toString();
        DeploymentPlan plan = isDeployed(name)
                ? manager.newDeploymentPlan().replace(name, archive.toFile()).build()
                : manager.newDeploymentPlan().add(archive.toFile()).andDeploy().build();
        carryOut(manager, plan, name);
    }

    /** Takes a deployment away; nothing happens where there is none. */
    public void undeploy(String name) throws IOException {
        if (isDeployed(name)) {
            ServerDeploymentManager manager = ServerDeploymentManager.Factory.create(client);
            carryOut(
                    manager,
                    manager.newDeploymentPlan()
                            .undeploy(name)
                            .andRemoveUndeployed()
                            .build(),
                    name);
        }
    }

    /** Whether the server knows a deployment of this name. */
    public boolean isDeployed(String name) {
        ModelNode question = new ModelNode();
        question.get("operation").set("read-children-names");
        question.get("address").setEmptyList();
        question.get("child-type").set("deployment");
        return execute(question).asList().stream()
                .anyMatch(each -> each.asString().equals(name));
    }

    private static void carryOut(ServerDeploymentManager manager, DeploymentPlan plan, String name) throws IOException {
        try {
            ServerDeploymentPlanResult result = manager.execute(plan).get();
            for (var action : plan.getDeploymentActions()) {
                Throwable failure =
                        result.getDeploymentActionResult(action.getId()).getDeploymentException();
                if (failure != null) {
                    throw new StartFailure(name + " cannot be deployed: " + failure.getMessage(), failure);
                }
            }
        } catch (ExecutionException failure) {
            throw new StartFailure(name + " cannot be deployed: " + failure.getMessage(), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The deployment of " + name + " was interrupted.", stop);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException ignored) {
            // The server may be gone already.
        }
    }
}
