import { asName } from './labelled-name.ts';

const ROLE = '(?:特约|见习|实习|本报|本网|全媒体|融媒体|首席)*(?:记者|通讯员|撰稿人?|撰文)';
const PERSON = '\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,8})?(?![\\p{Script=Han}])';
const PERSONS = `${PERSON}(?:[\\s、,，]{1,3}(?!(?:特约|见习|实习|本报)*(?:记者|通讯员|摄))${PERSON}){0,5}`;
/** 新海南客户端、南海网记者 林文泉 通讯员 刘彬宇; also behind the time and source of the same line. */
const OWN_LINE = new RegExp(
  `^(?:.{0,24}?|.{0,60}?(?:来源|稿源)[:：]?\\s*\\S{2,20}\\s+)${ROLE}[\\s:：/|丨]{0,3}(${PERSONS}(?:[\\s、,，]{0,3}(?:通讯员|实习生|见习记者)[\\s:：]{0,2}${PERSONS})?)\\s*(?:文|报道|综合报道)?\\s*[)）]?$`,
  'u',
);
/** 新华社北京5月9日电（记者邹多为、谢希瑶） */
const IN_BRACKETS = new RegExp(
  `[(（][^()（）]{0,16}?${ROLE}[\\s:：]{0,2}(${PERSONS}(?:[\\s、,，]{0,3}(?:通讯员|实习生)[\\s:：]{0,2}${PERSONS})?)\\s*[)）]`,
  'u',
);
const PHOTO = /[摄攝]|供图|[制製]图|视频/u;

/** Reporters as Chinese papers print them, in a line of their own or in brackets; not those of a photograph. */
export function reportersIn(line: string): string | undefined {
  if (line.length <= 70 && !PHOTO.test(line)) {
    const own = OWN_LINE.exec(line)?.[1];
    if (own) return asName(own);
  }
  const bracketed = IN_BRACKETS.exec(line)?.[1];
  return bracketed ? asName(bracketed) : undefined;
}
