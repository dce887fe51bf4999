package org.creditback.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says at every operation of the description that it may answer with problem details. */
public final class InterfaceDescription implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        for (String status : List.of("401", "default")) {
            responses.addAPIResponse(status, problem(status));
        }
        operation.setResponses(responses);
        return operation;
    }

    private static APIResponse problem(String status) {
        return OASFactory.createAPIResponse()
                .description(status.equals("401") ? "No login, or a wrong one" : "Refused, or failed")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
