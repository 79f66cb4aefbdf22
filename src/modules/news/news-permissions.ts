import { staffPermission } from '../../platform/http/route.ts';
import { keeperRoles, viewerRoles } from './news-policy.ts';

export const viewNews = staffPermission('news.view', viewerRoles);
export const keepNews = staffPermission('news.keep', keeperRoles);
