package org.caseledger.app.web.api.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.caseledger.domain.device.DeviceUse.AssetTag;

/**
 * To whom a device was issued, and from when on they have it.
 *
 * @param worker the sign-in name
 */
record NewIssue(AssetTag assetTag, @Schema(maxLength = 200) String worker, Instant from) {}
