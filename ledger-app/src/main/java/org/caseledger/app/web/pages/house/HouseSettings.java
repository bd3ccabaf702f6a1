package org.caseledger.app.web.pages.house;

import java.util.regex.Pattern;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages show of the council, below {@code case-ledger.house}.
 *
 * @param council its name, in the header
 * @param colour of the header, as {@code #} and six hexadecimal digits; white text must be readable on it
 * @param dutyPhone of the duty manager, at the foot of every page
 * @param edtPhone of the emergency duty team, at the foot of every page
 */
@ConfigurationProperties("case-ledger.house")
record HouseSettings(
        @DefaultValue("Anytown Council") String council,
        @DefaultValue("#1d3557") String colour,
        @DefaultValue("01632 960 001") String dutyPhone,
        @DefaultValue("01632 960 999") String edtPhone) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    HouseSettings {
        if (!COLOUR.matcher(colour).matches()) {
            throw new SetupProblem(
                    "The setting case-ledger.house.colour is # and six hexadecimal digits, such as #1d3557.");
        }
    }
}
