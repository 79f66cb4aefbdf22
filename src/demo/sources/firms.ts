/** Made-up firms of the demo county; `key` is how the case plans name them. */
export interface DemoFirm {
  readonly key: string;
  readonly name: string;
  readonly township: string;
}

export const demoFirms: readonly DemoFirm[] = [
  { key: 'prefab', name: '海南金澜装配建筑有限公司', township: '469024103' },
  { key: 'build-a', name: '临高恒筑建设工程有限公司', township: '469024100' },
  { key: 'build-b', name: '海南澜岸路桥工程有限公司', township: '469024100' },
  { key: 'labour-a', name: '临高众力劳务有限公司', township: '469024100' },
  { key: 'labour-b', name: '海南同裕建筑劳务有限公司', township: '469024401' },
  { key: 'estate', name: '临高澜湾置业有限公司', township: '469024100' },
  { key: 'school-owner', name: '临高县第九小学（演示）', township: '469024100' },
  { key: 'road-owner', name: '临高县交通项目管理中心（演示）', township: '469024100' },
  { key: 'aqua', name: '海南新盈湾水产加工有限公司', township: '469024108' },
  { key: 'sugar', name: '临高和舍糖业有限公司', township: '469024106' },
  { key: 'garment', name: '海南锦澜制衣有限公司', township: '469024101' },
  { key: 'hotel', name: '临高望澜酒店有限公司', township: '469024100' },
  { key: 'courier', name: '临高速达快递服务有限公司', township: '469024100' },
  { key: 'fishing', name: '临高调楼远渔专业合作社', township: '469024109' },
  { key: 'pharma', name: '海南澜康制药有限公司', township: '469024103' },
  { key: 'timber', name: '临高南宝木业有限公司', township: '469024107' },
  { key: 'farm', name: '临高多文农业开发有限公司', township: '469024105' },
  { key: 'restaurant', name: '临高老码头餐饮店', township: '469024109' },
  { key: 'brick', name: '临高皇桐新型建材有限公司', township: '469024104' },
  { key: 'logistics', name: '海南金牌港物流有限公司', township: '469024103' },
  { key: 'clinic', name: '临高康和体检中心（演示）', township: '469024100' },
  { key: 'cinema', name: '临高澜江影城（演示）', township: '469024100' },
];
