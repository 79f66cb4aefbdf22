import type { Config } from '../../../platform/config.ts';
import { type OutChannel, outChannels } from '../notice.ts';
import type { Carrier } from './carrier.ts';
import { gatewayCarrier } from './gateway-carrier.ts';
import { smtpCarrier } from './smtp-carrier.ts';

export type Carriers = Readonly<Record<OutChannel, Carrier | undefined>>;

/** The carriers that the configuration names; undefined where a channel has none. */
export function carriersOf(config: Pick<Config, 'smtp' | 'smsGateway' | 'wechatGateway'>): Carriers {
  return {
    email: config.smtp && smtpCarrier(config.smtp),
    sms: config.smsGateway && gatewayCarrier('sms-gateway', config.smsGateway),
    wechat: config.wechatGateway && gatewayCarrier('wechat-gateway', config.wechatGateway),
  };
}

/** Channels that nobody carries: their messages never leave the house. */
export function channelsWithoutCarrier(
  config: Pick<Config, 'smtp' | 'smsGateway' | 'wechatGateway'>,
): OutChannel[] {
  const carried = { email: config.smtp, sms: config.smsGateway, wechat: config.wechatGateway };
  return outChannels.filter((channel) => carried[channel] === undefined);
}
