import type { StartServicePeriodHandshakeDetail, StartServicePeriodPayload } from "../../../commands/index.js";
import { refused } from "../api-error.js";
import { dayMs } from "./days.js";

const noticeDays = ["14", "30", "60"];
const shortestCommitmentDays = 60;
const longestCommitmentDays = 365;
const path = "payload.startServicePeriodPayload";

/**
 * The service period that a payload asks for.
 *
 * @throws ApiError ValidationException when it is none that the service offers.
 * @see https://docs.aws.amazon.com/partner-central/latest/getting-started/creating-service-period.html
 */
export function startedServicePeriod(payload: StartServicePeriodPayload, now: Date): StartServicePeriodHandshakeDetail {
  const { servicePeriodType, minimumNoticeDays, endDate, note } = payload;
  if (servicePeriodType === "MINIMUM_NOTICE_PERIOD") {
    if (endDate !== undefined) throw refused(`${path}.endDate`, "has to be left out for a minimum notice period");
    if (minimumNoticeDays === undefined || !noticeDays.includes(minimumNoticeDays)) {
      throw refused(`${path}.minimumNoticeDays`, `has to be one of ${noticeDays.join(", ")}`);
    }
    return { note, servicePeriodType, minimumNoticeDays };
  }
  if (minimumNoticeDays !== undefined) throw refused(`${path}.minimumNoticeDays`, "has to be left out for a fixed commitment period");
  const days = endDate === undefined ? 0 : (endDate.getTime() - now.getTime()) / dayMs;
  if (days < shortestCommitmentDays || days > longestCommitmentDays) {
    throw refused(`${path}.endDate`, `has to be ${shortestCommitmentDays} to ${longestCommitmentDays} days ahead`);
  }
  return { note, servicePeriodType, endDate };
}
