/** Made-up bylines of the made-up sites. */
export const workersAuthor = '记者 林小岛';
export const haifengAuthor = '记者 王海风 通讯员 符小文';
