package id.posyandu.referral.opd;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param codes departments whose topics this instance hears; empty for all
 * @param citiesDir folder of the cities' tables; empty for the shipped ones
 */
@ConfigurationProperties("opd")
record OpdSettings(@DefaultValue List<String> codes, @DefaultValue("") String citiesDir) {}
