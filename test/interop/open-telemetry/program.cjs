const channel = require("partnercentral-channel");
const { makeCalls } = require("./calls.cjs");

void makeCalls(channel);
