/// The names that HTML gives to characters.
///
/// All names of HTML 4, and of the two thousand of today's standard those that stand for a character that a release may
/// hold. An unknown name stays as it is written.
enum EntityName {
  /// The character of a name that a semicolon follows.
  static func scalar(_ name: String) -> Unicode.Scalar? { others[name] ?? lenient[name] }

  /// The character of a name that counts without a semicolon too.
  static func scalarWithoutSemicolon(_ name: String) -> Unicode.Scalar? { lenient[name] }

  /// The length of the longest name.
  static let longest = 24
  /// The length of the longest name that counts without a semicolon.
  static let longestLenient = 6

  private static let lenient: [String: Unicode.Scalar] = {
    var scalars: [String: Unicode.Scalar] = [
      "quot": "\"", "QUOT": "\"", "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">",
      "COPY": "©", "REG": "®",
    ]
    for (index, name) in latin.split(whereSeparator: \.isWhitespace).enumerated() {
      scalars[String(name)] = Unicode.Scalar(UInt8(0xA0 + index))
    }
    return scalars
  }()

  private static let others: [String: Unicode.Scalar] = {
    var scalars: [String: Unicode.Scalar] = [:]
    for pair in (html4 + " " + html5).split(whereSeparator: \.isWhitespace) {
      let parts = pair.split(separator: "=")
      guard parts.count == 2, let value = UInt32(parts[1], radix: 16) else { continue }
      scalars[String(parts[0])] = Unicode.Scalar(value)
    }
    return scalars
  }()

  /// The names of U+00A0 to U+00FF in their order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
    micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
    Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute
    ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc
    uuml yacute thorn yuml
    """

  /// The other names of HTML 4.
  private static let html4 = """
    OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2C6 tilde=2DC Alpha=391 Beta=392 Gamma=393
    Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 Kappa=39A Lambda=39B Mu=39C Nu=39D Xi=39E Omicron=39F
    Pi=3A0 Rho=3A1 Sigma=3A3 Tau=3A4 Upsilon=3A5 Phi=3A6 Chi=3A7 Psi=3A8 Omega=3A9 alpha=3B1 beta=3B2 gamma=3B3
    delta=3B4 epsilon=3B5 zeta=3B6 eta=3B7 theta=3B8 iota=3B9 kappa=3BA lambda=3BB mu=3BC nu=3BD xi=3BE omicron=3BF
    pi=3C0 rho=3C1 sigmaf=3C2 sigma=3C3 tau=3C4 upsilon=3C5 phi=3C6 chi=3C7 psi=3C8 omega=3C9 thetasym=3D1 upsih=3D2
    piv=3D6 ensp=2002 emsp=2003 thinsp=2009 zwnj=200C zwj=200D lrm=200E rlm=200F ndash=2013 mdash=2014 lsquo=2018
    rsquo=2019 sbquo=201A ldquo=201C rdquo=201D bdquo=201E dagger=2020 Dagger=2021 bull=2022 hellip=2026 permil=2030
    prime=2032 Prime=2033 lsaquo=2039 rsaquo=203A oline=203E frasl=2044 euro=20AC image=2111 weierp=2118 real=211C
    trade=2122 alefsym=2135 larr=2190 uarr=2191 rarr=2192 darr=2193 harr=2194 crarr=21B5 lArr=21D0 uArr=21D1
    rArr=21D2 dArr=21D3 hArr=21D4 forall=2200 part=2202 exist=2203 empty=2205 nabla=2207 isin=2208 notin=2209
    ni=220B prod=220F sum=2211 minus=2212 lowast=2217 radic=221A prop=221D infin=221E ang=2220 and=2227 or=2228
    cap=2229 cup=222A int=222B there4=2234 sim=223C cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282
    sup=2283 nsub=2284 sube=2286 supe=2287 oplus=2295 otimes=2297 perp=22A5 sdot=22C5 lceil=2308 rceil=2309
    lfloor=230A rfloor=230B lang=27E8 rang=27E9 loz=25CA spades=2660 clubs=2663 hearts=2665 diams=2666
    """

  /// Names that came later.
  private static let html5 = """
    Tab=9 NewLine=A excl=21 num=23 dollar=24 percnt=25 apos=27 lpar=28 rpar=29 ast=2A plus=2B comma=2C period=2E
    sol=2F colon=3A semi=3B equals=3D quest=3F commat=40 lbrack=5B lsqb=5B bsol=5C rbrack=5D rsqb=5D Hat=5E
    lowbar=5F grave=60 lcub=7B lbrace=7B vert=7C verbar=7C rbrace=7D rcub=7D NonBreakingSpace=A0 pm=B1 PlusMinus=B1
    half=BD div=F7 epsi=3B5 emsp13=2004 emsp14=2005 numsp=2007 puncsp=2008 ThinSpace=2009 hairsp=200A
    ZeroWidthSpace=200B hyphen=2010 dash=2010 horbar=2015 OpenCurlyQuote=2018 rsquor=2019 CloseCurlyQuote=2019
    lsquor=201A OpenCurlyDoubleQuote=201C CloseCurlyDoubleQuote=201D rdquor=201D ldquor=201E bullet=2022 nldr=2025
    mldr=2026 MediumSpace=205F NoBreak=2060 incare=2105 ell=2113 numero=2116 copysr=2117 TRADE=2122 frac13=2153
    frac23=2154 frac15=2155 frac18=215B frac38=215C frac58=215D frac78=215E leftarrow=2190 uparrow=2191
    rightarrow=2192 downarrow=2193 nearr=2197 searr=2198 map=21A6 MinusPlus=2213 mp=2213 mnplus=2213 ap=2248
    approx=2248 leq=2264 geq=2265 target=2316 boxh=2500 boxv=2502 boxdr=250C boxdl=2510 boxur=2514 boxul=2518
    boxvr=251C boxvl=2524 boxhd=252C boxhu=2534 boxvh=253C uhblk=2580 lhblk=2584 block=2588 blk14=2591 blk12=2592
    blk34=2593 square=25A1 squ=25A1 Square=25A1 squf=25AA blacksquare=25AA xutri=25B3 bigtriangleup=25B3
    blacktriangle=25B4 utrif=25B4 utri=25B5 triangle=25B5 xdtri=25BD bigtriangledown=25BD dtrif=25BE
    triangledown=25BF dtri=25BF cir=25CB xcirc=25EF starf=2605 star=2606 phone=260E female=2640 male=2642
    checkmark=2713 check=2713 cross=2717
    """
}
