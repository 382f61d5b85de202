/** Family names of China and Korea as news spells them: they tell which end of a name is the family's. */
const FAMILY = new Set(
  (
    "ahn an bae baek bai ban bang bao bo byon byun cai cao cha chae chai chan chang chen cheng cheon cheong cheung chi chiang " +
    "chiu cho choe choi chong chou chow choo chu chua chui chun chung dai deng ding dong du eom fan fang fei feng foo fu fung " +
    "gan gao geng go gong goo gu guan guo gwak ha ham han hao he ho hong hou hsiao hsieh hsu hu hua huang hui hung hwang " +
    "hyon hyun im ip jang jeon jeong ji jia jiang jiao jin jo jon jong joo ju jun jung kang kao ke ki kil kim ko kong koo " +
    "ku kuan kuk kuo kung kwak kwan kwok kwon kye lai lam lau law lee lei leung li lian liang liao lien lim lin ling " +
    "liu lo lou lu lui luo lyu ma mao maeng meng miao min mo moon mu mun myung na nam ni nie ning no noh oh oon ou pae paek " +
    "pai pak pan pang park peng pi pong pu pyo qi qian qiao qin qiu qu quan ren rhee ri rim ro roh rong ruan ryang ryom " +
    "ryu sa se seo shao shen sheng shi shim shin shu si sim sin siu so soh sohn son song soong su suh sun sung tae tai tam tan " +
    "tang tao tian tien ting tong tsai tsang tsao tse tseng tu tung u uhm wan wang wei wen weng wi won wong woo wu xi xia " +
    "xiang xiao xie xin xing xiong xu xue yan yang yao ye yeh yen yeo yeung yi yim yin ying yom yoo yoon yu yuan yue yuen yum yun " +
    "zeng zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zou"
  ).split(" "),
);

/** Whether a name in small letters is such a family name. */
export function isFamily(name: string): boolean {
  return FAMILY.has(name);
}
