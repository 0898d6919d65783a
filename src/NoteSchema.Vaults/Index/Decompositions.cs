namespace NoteSchema.Vaults;

/// <summary>
/// What characters are made of (<c>é</c> is <c>e</c> and an accent), for names that are written composed on one system and decomposed on another. The runtime has no such data where it runs
/// without culture data. From the Unicode Character Database, version 14; composition of the scripts that file names are written in has not changed since.
/// </summary>
internal static class Decompositions
{
    private const int PageSize = 256;
    private const char FirstHangul = '\uAC00';
    private const char LastHangul = '\uD7A3';

    // For each mark: the mark, then letters without it and with it in turn.
    private static readonly string[] s_byMark =
    [
        "\u0300AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊ\u1FBF\u1FCDϊῒΙῚ\u1FFE\u1FDDϋῢΥῪ\u00A8\u1FEDΟῸΩῺ",
        "\u0301AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ\u0308\u0344\u00A8\u0385ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ\u1FBF\u1FCE\u1FFE\u1FDE",
        "\u0302AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
        "\u0303AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
        "\u0304AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝαᾱΑᾹιῑΙῙυῡΥῩ",
        "\u0306AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặαᾰΑᾸιῐΙῘυῠΥῨ",
        "\u0307CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
        "\u0308AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ",
        "\u0309AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
        "\u030AAÅaåUŮuůwẘyẙ",
        "\u030BOŐoőUŰuűУӲуӳ",
        "\u030CCČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
        "\u030FAȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ",
        "\u0311AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
        "\u0313αἀΑἈεἐΕἘηἠΗἨιἰΙἸοὀΟὈυὐωὠΩὨρῤ",
        "\u0314αἁΑἉεἑΕἙηἡΗἩιἱΙἹοὁΟὉυὑΥὙωὡΩὩρῥΡῬ",
        "\u031BOƠoơUƯuư",
        "\u0323BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
        "\u0324UṲuṳ",
        "\u0325AḀaḁ",
        "\u0326SȘsșTȚtț",
        "\u0327CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
        "\u0328AĄaąEĘeęIĮiįUŲuųOǪoǫ",
        "\u032DDḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ",
        "\u032EHḪhḫ",
        "\u0330EḚeḛIḬiḭUṴuṵ",
        "\u0331BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
        "\u0338\u2190\u219A\u2192\u219B\u2194\u21AE\u21D0\u21CD\u21D4\u21CE\u21D2\u21CF\u2203\u2204\u2208\u2209\u220B\u220C\u2223\u2224\u2225\u2226\u223C\u2241\u2243\u2244\u2245\u2247\u2248\u2249=\u2260\u2261\u2262\u224D\u226D<\u226E>\u226F\u2264\u2270\u2265\u2271\u2272\u2274\u2273\u2275\u2276\u2278\u2277\u2279\u227A\u2280\u227B\u2281\u2282\u2284\u2283\u2285\u2286\u2288\u2287\u2289\u22A2\u22AC\u22A8\u22AD\u22A9\u22AE\u22AB\u22AF\u227C\u22E0\u227D\u22E1\u2291\u22E2\u2292\u22E3\u22B2\u22EA\u22B3\u22EB\u22B4\u22EC\u22B5\u22ED\u2ADD\u2ADC",
        "\u0342ἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯαᾶ\u00A8\u1FC1ηῆ\u1FBF\u1FCFιῖϊῗ\u1FFE\u1FDFυῦϋῧωῶ",
        "\u0345ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯὰᾲαᾳάᾴᾶᾷΑᾼὴῂηῃήῄῆῇΗῌὼῲωῳώῴῶῷΩῼ",
        "\u05B4\u05D9\uFB1D",
        "\u05B7\u05F2\uFB1F\u05D0\uFB2E",
        "\u05B8\u05D0\uFB2F",
        "\u05B9\u05D5\uFB4B",
        "\u05BC\u05D0\uFB30\u05D1\uFB31\u05D2\uFB32\u05D3\uFB33\u05D4\uFB34\u05D5\uFB35\u05D6\uFB36\u05D8\uFB38\u05D9\uFB39\u05DA\uFB3A\u05DB\uFB3B\u05DC\uFB3C\u05DE\uFB3E\u05E0\uFB40\u05E1\uFB41\u05E3\uFB43\u05E4\uFB44\u05E6\uFB46\u05E7\uFB47\u05E8\uFB48\u05E9\uFB49\u05EA\uFB4A",
        "\u05BF\u05D1\uFB4C\u05DB\uFB4D\u05E4\uFB4E",
        "\u05C1\u05E9\uFB2A\uFB49\uFB2C",
        "\u05C2\u05E9\uFB2B\uFB49\uFB2D",
        "\u0653\u0627\u0622",
        "\u0654\u0627\u0623\u0648\u0624\u064A\u0626\u06D5\u06C0\u06C1\u06C2\u06D2\u06D3",
        "\u0655\u0627\u0625",
        "\u093C\u0928\u0929\u0930\u0931\u0933\u0934\u0915\u0958\u0916\u0959\u0917\u095A\u091C\u095B\u0921\u095C\u0922\u095D\u092B\u095E\u092F\u095F",
        "\u09BC\u09A1\u09DC\u09A2\u09DD\u09AF\u09DF",
        "\u09BE\u09C7\u09CB",
        "\u09D7\u09C7\u09CC",
        "\u0A3C\u0A32\u0A33\u0A38\u0A36\u0A16\u0A59\u0A17\u0A5A\u0A1C\u0A5B\u0A2B\u0A5E",
        "\u0B3C\u0B21\u0B5C\u0B22\u0B5D",
        "\u0B3E\u0B47\u0B4B",
        "\u0B56\u0B47\u0B48",
        "\u0B57\u0B47\u0B4C",
        "\u0BBE\u0BC6\u0BCA\u0BC7\u0BCB",
        "\u0BD7\u0B92\u0B94\u0BC6\u0BCC",
        "\u0C56\u0C46\u0C48",
        "\u0CC2\u0CC6\u0CCA",
        "\u0CD5\u0CBF\u0CC0\u0CC6\u0CC7\u0CCA\u0CCB",
        "\u0CD6\u0CC6\u0CC8",
        "\u0D3E\u0D46\u0D4A\u0D47\u0D4B",
        "\u0D57\u0D46\u0D4C",
        "\u0DCA\u0DD9\u0DDA\u0DDC\u0DDD",
        "\u0DCF\u0DD9\u0DDC",
        "\u0DDF\u0DD9\u0DDE",
        "\u0F72\u0F71\u0F73",
        "\u0F74\u0F71\u0F75",
        "\u0F80\u0FB2\u0F76\u0FB3\u0F78\u0F71\u0F81",
        "\u0FB5\u0F40\u0F69\u0F90\u0FB9",
        "\u0FB7\u0F42\u0F43\u0F4C\u0F4D\u0F51\u0F52\u0F56\u0F57\u0F5B\u0F5C\u0F92\u0F93\u0F9C\u0F9D\u0FA1\u0FA2\u0FA6\u0FA7\u0FAB\u0FAC",
        "\u102E\u1025\u1026",
        "\u1B35\u1B05\u1B06\u1B07\u1B08\u1B09\u1B0A\u1B0B\u1B0C\u1B0D\u1B0E\u1B11\u1B12\u1B3A\u1B3B\u1B3C\u1B3D\u1B3E\u1B40\u1B3F\u1B41\u1B42\u1B43",
        "\u3099かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ",
        "\u309Aはぱひぴふぷへぺほぽハパヒピフプヘペホポ",
    ];

    // Characters that stand for one other, each before it.
    private const string Same =
        "\u0340\u0300\u0341\u0301\u0343\u0313\u0374\u02B9\u037E\u003B\u0387\u00B7\u1F71\u03AC\u1F73\u03AD\u1F75\u03AE\u1F77\u03AF\u1F79\u03CC"
        + "\u1F7B\u03CD\u1F7D\u03CE\u1FBB\u0386\u1FBE\u03B9\u1FC9\u0388\u1FCB\u0389\u1FD3\u0390\u1FDB\u038A\u1FE3\u03B0\u1FEB\u038E\u1FEE\u0385"
        + "\u1FEF\u0060\u1FF9\u038C\u1FFB\u038F\u1FFD\u00B4\u2000\u2002\u2001\u2003\u2126\u03A9\u212A\u004B\u212B\u00C5\u2329\u3008\u232A\u3009";

    // Marks in the order in which they follow a letter: first and last of a range, and its class.
    private const string Classes =
        "\u0300\u0314\u00E6\u0315\u0315\u00E8\u0316\u0319\u00DC\u031A\u031A\u00E8\u031B\u031B\u00D8\u031C\u0320\u00DC\u0321\u0322\u00CA\u0323\u0326\u00DC"
        + "\u0327\u0328\u00CA\u0329\u0333\u00DC\u0334\u0338\u0001\u0339\u033C\u00DC\u033D\u0344\u00E6\u0345\u0345\u00F0\u0346\u0346\u00E6\u0347\u0349\u00DC"
        + "\u034A\u034C\u00E6\u034D\u034E\u00DC\u0350\u0352\u00E6\u0353\u0356\u00DC\u0357\u0357\u00E6\u0358\u0358\u00E8\u0359\u035A\u00DC\u035B\u035B\u00E6"
        + "\u035C\u035C\u00E9\u035D\u035E\u00EA\u035F\u035F\u00E9\u0360\u0361\u00EA\u0362\u0362\u00E9\u0363\u036F\u00E6\u0483\u0487\u00E6\u0591\u0591\u00DC"
        + "\u0592\u0595\u00E6\u0596\u0596\u00DC\u0597\u0599\u00E6\u059A\u059A\u00DE\u059B\u059B\u00DC\u059C\u05A1\u00E6\u05A2\u05A7\u00DC\u05A8\u05A9\u00E6"
        + "\u05AA\u05AA\u00DC\u05AB\u05AC\u00E6\u05AD\u05AD\u00DE\u05AE\u05AE\u00E4\u05AF\u05AF\u00E6\u05B0\u05B0\u000A\u05B1\u05B1\u000B\u05B2\u05B2\u000C"
        + "\u05B3\u05B3\u000D\u05B4\u05B4\u000E\u05B5\u05B5\u000F\u05B6\u05B6\u0010\u05B7\u05B7\u0011\u05B8\u05B8\u0012\u05B9\u05BA\u0013\u05BB\u05BB\u0014"
        + "\u05BC\u05BC\u0015\u05BD\u05BD\u0016\u05BF\u05BF\u0017\u05C1\u05C1\u0018\u05C2\u05C2\u0019\u05C4\u05C4\u00E6\u05C5\u05C5\u00DC\u05C7\u05C7\u0012"
        + "\u0610\u0617\u00E6\u0618\u0618\u001E\u0619\u0619\u001F\u061A\u061A\u0020\u064B\u064B\u001B\u064C\u064C\u001C\u064D\u064D\u001D\u064E\u064E\u001E"
        + "\u064F\u064F\u001F\u0650\u0650\u0020\u0651\u0651\u0021\u0652\u0652\u0022\u0653\u0654\u00E6\u0655\u0656\u00DC\u0657\u065B\u00E6\u065C\u065C\u00DC"
        + "\u065D\u065E\u00E6\u065F\u065F\u00DC\u0670\u0670\u0023\u06D6\u06DC\u00E6\u06DF\u06E2\u00E6\u06E3\u06E3\u00DC\u06E4\u06E4\u00E6\u06E7\u06E8\u00E6"
        + "\u06EA\u06EA\u00DC\u06EB\u06EC\u00E6\u06ED\u06ED\u00DC\u0711\u0711\u0024\u0730\u0730\u00E6\u0731\u0731\u00DC\u0732\u0733\u00E6\u0734\u0734\u00DC"
        + "\u0735\u0736\u00E6\u0737\u0739\u00DC\u073A\u073A\u00E6\u073B\u073C\u00DC\u073D\u073D\u00E6\u073E\u073E\u00DC\u073F\u0741\u00E6\u0742\u0742\u00DC"
        + "\u0743\u0743\u00E6\u0744\u0744\u00DC\u0745\u0745\u00E6\u0746\u0746\u00DC\u0747\u0747\u00E6\u0748\u0748\u00DC\u0749\u074A\u00E6\u07EB\u07F1\u00E6"
        + "\u07F2\u07F2\u00DC\u07F3\u07F3\u00E6\u07FD\u07FD\u00DC\u0816\u0819\u00E6\u081B\u0823\u00E6\u0825\u0827\u00E6\u0829\u082D\u00E6\u0859\u085B\u00DC"
        + "\u0898\u0898\u00E6\u0899\u089B\u00DC\u089C\u089F\u00E6\u08CA\u08CE\u00E6\u08CF\u08D3\u00DC\u08D4\u08E1\u00E6\u08E3\u08E3\u00DC\u08E4\u08E5\u00E6"
        + "\u08E6\u08E6\u00DC\u08E7\u08E8\u00E6\u08E9\u08E9\u00DC\u08EA\u08EC\u00E6\u08ED\u08EF\u00DC\u08F0\u08F0\u001B\u08F1\u08F1\u001C\u08F2\u08F2\u001D"
        + "\u08F3\u08F5\u00E6\u08F6\u08F6\u00DC\u08F7\u08F8\u00E6\u08F9\u08FA\u00DC\u08FB\u08FF\u00E6\u093C\u093C\u0007\u094D\u094D\u0009\u0951\u0951\u00E6"
        + "\u0952\u0952\u00DC\u0953\u0954\u00E6\u09BC\u09BC\u0007\u09CD\u09CD\u0009\u09FE\u09FE\u00E6\u0A3C\u0A3C\u0007\u0A4D\u0A4D\u0009\u0ABC\u0ABC\u0007"
        + "\u0ACD\u0ACD\u0009\u0B3C\u0B3C\u0007\u0B4D\u0B4D\u0009\u0BCD\u0BCD\u0009\u0C3C\u0C3C\u0007\u0C4D\u0C4D\u0009\u0C55\u0C55\u0054\u0C56\u0C56\u005B"
        + "\u0CBC\u0CBC\u0007\u0CCD\u0CCD\u0009\u0D3B\u0D3C\u0009\u0D4D\u0D4D\u0009\u0DCA\u0DCA\u0009\u0E38\u0E39\u0067\u0E3A\u0E3A\u0009\u0E48\u0E4B\u006B"
        + "\u0EB8\u0EB9\u0076\u0EBA\u0EBA\u0009\u0EC8\u0ECB\u007A\u0F18\u0F19\u00DC\u0F35\u0F35\u00DC\u0F37\u0F37\u00DC\u0F39\u0F39\u00D8\u0F71\u0F71\u0081"
        + "\u0F72\u0F72\u0082\u0F74\u0F74\u0084\u0F7A\u0F7D\u0082\u0F80\u0F80\u0082\u0F82\u0F83\u00E6\u0F84\u0F84\u0009\u0F86\u0F87\u00E6\u0FC6\u0FC6\u00DC"
        + "\u1037\u1037\u0007\u1039\u103A\u0009\u108D\u108D\u00DC\u135D\u135F\u00E6\u1714\u1715\u0009\u1734\u1734\u0009\u17D2\u17D2\u0009\u17DD\u17DD\u00E6"
        + "\u18A9\u18A9\u00E4\u1939\u1939\u00DE\u193A\u193A\u00E6\u193B\u193B\u00DC\u1A17\u1A17\u00E6\u1A18\u1A18\u00DC\u1A60\u1A60\u0009\u1A75\u1A7C\u00E6"
        + "\u1A7F\u1A7F\u00DC\u1AB0\u1AB4\u00E6\u1AB5\u1ABA\u00DC\u1ABB\u1ABC\u00E6\u1ABD\u1ABD\u00DC\u1ABF\u1AC0\u00DC\u1AC1\u1AC2\u00E6\u1AC3\u1AC4\u00DC"
        + "\u1AC5\u1AC9\u00E6\u1ACA\u1ACA\u00DC\u1ACB\u1ACE\u00E6\u1B34\u1B34\u0007\u1B44\u1B44\u0009\u1B6B\u1B6B\u00E6\u1B6C\u1B6C\u00DC\u1B6D\u1B73\u00E6"
        + "\u1BAA\u1BAB\u0009\u1BE6\u1BE6\u0007\u1BF2\u1BF3\u0009\u1C37\u1C37\u0007\u1CD0\u1CD2\u00E6\u1CD4\u1CD4\u0001\u1CD5\u1CD9\u00DC\u1CDA\u1CDB\u00E6"
        + "\u1CDC\u1CDF\u00DC\u1CE0\u1CE0\u00E6\u1CE2\u1CE8\u0001\u1CED\u1CED\u00DC\u1CF4\u1CF4\u00E6\u1CF8\u1CF9\u00E6\u1DC0\u1DC1\u00E6\u1DC2\u1DC2\u00DC"
        + "\u1DC3\u1DC9\u00E6\u1DCA\u1DCA\u00DC\u1DCB\u1DCC\u00E6\u1DCD\u1DCD\u00EA\u1DCE\u1DCE\u00D6\u1DCF\u1DCF\u00DC\u1DD0\u1DD0\u00CA\u1DD1\u1DF5\u00E6"
        + "\u1DF6\u1DF6\u00E8\u1DF7\u1DF8\u00E4\u1DF9\u1DF9\u00DC\u1DFA\u1DFA\u00DA\u1DFB\u1DFB\u00E6\u1DFC\u1DFC\u00E9\u1DFD\u1DFD\u00DC\u1DFE\u1DFE\u00E6"
        + "\u1DFF\u1DFF\u00DC\u20D0\u20D1\u00E6\u20D2\u20D3\u0001\u20D4\u20D7\u00E6\u20D8\u20DA\u0001\u20DB\u20DC\u00E6\u20E1\u20E1\u00E6\u20E5\u20E6\u0001"
        + "\u20E7\u20E7\u00E6\u20E8\u20E8\u00DC\u20E9\u20E9\u00E6\u20EA\u20EB\u0001\u20EC\u20EF\u00DC\u20F0\u20F0\u00E6\u2CEF\u2CF1\u00E6\u2D7F\u2D7F\u0009"
        + "\u2DE0\u2DFF\u00E6\u302A\u302A\u00DA\u302B\u302B\u00E4\u302C\u302C\u00E8\u302D\u302D\u00DE\u302E\u302F\u00E0\u3099\u309A\u0008\uA66F\uA66F\u00E6"
        + "\uA674\uA67D\u00E6\uA69E\uA69F\u00E6\uA6F0\uA6F1\u00E6\uA806\uA806\u0009\uA82C\uA82C\u0009\uA8C4\uA8C4\u0009\uA8E0\uA8F1\u00E6\uA92B\uA92D\u00DC"
        + "\uA953\uA953\u0009\uA9B3\uA9B3\u0007\uA9C0\uA9C0\u0009\uAAB0\uAAB0\u00E6\uAAB2\uAAB3\u00E6\uAAB4\uAAB4\u00DC\uAAB7\uAAB8\u00E6\uAABE\uAABF\u00E6"
        + "\uAAC1\uAAC1\u00E6\uAAF6\uAAF6\u0009\uABED\uABED\u0009\uFB1E\uFB1E\u001A\uFE20\uFE26\u00E6\uFE27\uFE2D\u00DC\uFE2E\uFE2F\u00E6";

    private static readonly string[] s_pages = Build();

    /// <summary>Writes what <paramref name="character"/> is made of to <paramref name="into"/>, itself where it is one; at most four characters. Returns how many.</summary>
    public static int Write(char character, Span<char> into)
    {
        if (character is >= FirstHangul and <= LastHangul) return WriteHangul(character - FirstHangul, into);
        string page = s_pages[character / PageSize];
        int at = character % PageSize * 2;
        if (page.Length == 0 || page[at] == '\0')
        {
            into[0] = character;
            return 1;
        }
        int length = Write(page[at], into);
        if (page[at + 1] != '\0') into[length++] = page[at + 1];
        return length;
    }

    /// <summary>The canonical combining class of a mark: marks of different classes may be written in any order and mean the same. 0 for what is no mark.</summary>
    public static int ClassOf(char character)
    {
        if (character < Classes[0]) return 0;
        int low = 0, high = (Classes.Length / 3) - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Classes[middle * 3] <= character) low = middle;
            else high = middle - 1;
        }
        return character <= Classes[(low * 3) + 1] ? Classes[(low * 3) + 2] : 0;
    }

    // Korean syllables are made of two or three letters by arithmetic (The Unicode Standard, 3.12).
    private static int WriteHangul(int syllable, Span<char> into)
    {
        into[0] = (char)(0x1100 + (syllable / 588));
        into[1] = (char)(0x1161 + (syllable % 588 / 28));
        if (syllable % 28 == 0) return 2;
        into[2] = (char)(0x11A7 + (syllable % 28));
        return 3;
    }

    private static string[] Build()
    {
        var pages = new char[]?[char.MaxValue / PageSize + 1];
        foreach (string group in s_byMark)
        {
            for (int at = 1; at < group.Length; at += 2) Add(group[at + 1], group[at], group[0]);
        }
        for (int at = 0; at < Same.Length; at += 2) Add(Same[at], Same[at + 1], '\0');
        return Array.ConvertAll(pages, page => page is null ? "" : new string(page));

        void Add(char whole, char first, char mark)
        {
            char[] page = pages[whole / PageSize] ??= new char[PageSize * 2];
            page[whole % PageSize * 2] = first;
            page[(whole % PageSize * 2) + 1] = mark;
        }
    }
}
