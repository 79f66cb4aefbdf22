import type { FC } from 'hono/jsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Digits } from '../../../ui/layout/stack.tsx';

/** The codes for the day the phone is lost; this page is the only place that ever shows them. */
export const RecoveryCodes: FC<{ codes: readonly string[] }> = ({ codes }) => (
  <Alert tone="success" title="动态口令已开启">
    <p>下面是 10 个恢复码，每个只能用一次，只显示这一次。请抄写或打印后锁好，手机丢失时用来登录。</p>
    <ol>
      {codes.map((code) => (
        <li>
          <Digits>{code}</Digits>
        </li>
      ))}
    </ol>
  </Alert>
);
