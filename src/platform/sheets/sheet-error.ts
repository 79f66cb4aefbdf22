import { Refused } from '../refusal.ts';

const SENTENCES = {
  empty: '文件是空的,没有可以读取的内容。',
  'too-big': '文件太大。请拆成几个较小的表格后再上传。',
  'unpacks-too-big': '这个文件解压后异常庞大,为保证安全没有打开。请新建一个表格,只粘贴需要的数据后再上传。',
  'too-many-rows': '表格行数太多。请拆成几个较小的表格后再上传。',
  'too-many-columns': '表格列数太多。请删除右侧无用的列后再上传。',
  password: '这个文件设有打开密码。请用 WPS 或 Excel 打开,取消密码并保存后再上传。',
  'old-xls': '这是旧版 .xls 表格(或改了扩展名)。请用 WPS 或 Excel 打开,另存为“.xlsx”后再上传。',
  'web-page': '这是网页格式的表格,只是扩展名像 Excel。请用 WPS 或 Excel 打开,另存为“.xlsx”后再上传。',
  'xml-2003': '这是 XML 2003 表格。请用 WPS 或 Excel 打开,另存为“.xlsx”后再上传。',
  'binary-xlsb': '这是二进制表格(.xlsb)。请用 WPS 或 Excel 打开,另存为“.xlsx”后再上传。',
  'open-document': '这是 ODS 表格。请用 WPS 或 Excel 打开,另存为“.xlsx”后再上传。',
  'not-a-sheet': '这不是表格文件。请上传 .xlsx 或 .csv 文件,也可以直接粘贴表格内容。',
  'broken-file': '文件已损坏或没有传完整,打不开。请用 WPS 或 Excel 重新保存后再上传。',
  'no-sheet': '文件里没有工作表。请检查后再上传。',
  'sheet-not-found': '文件里没有所选的工作表。请重新选择。',
  encoding: '无法识别文件的文字编码。请用 WPS 或 Excel 打开,另存为“.xlsx”后再上传。',
  'open-quote': '有一处双引号没有成对,后面的内容无法分行。请补上引号,或另存为“.xlsx”后再上传。',
} as const;

/** Why a sheet cannot be read or written. */
export type SheetErrorCode = keyof typeof SENTENCES;

/** A sheet that cannot be read or written; the message is the sentence to show. Answered as 422 at the door. */
export class SheetError extends Refused {
  readonly reason: SheetErrorCode;
  constructor(reason: SheetErrorCode, cause?: unknown) {
    super(`sheet.${reason}`, 422, SENTENCES[reason]);
    this.reason = reason;
    this.name = 'SheetError';
    if (cause !== undefined) this.cause = cause;
  }
}
