using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>Pages of a vendor, right as they are, that come next to the package's.</summary>
internal static class VendorPages
{
    public static readonly TestPage Function = new(
        "nf-acme.md",
        """
        ---
        UID: NF:tapi.lineAcmeRing
        title: lineAcmeRing function
        tapi.version: 2.0
        tapi.completion: LINE_REPLY
        ---

        ## -description

        Rings.

        ## -syntax

        ```C
        LONG lineAcmeRing(
          HLINE hLine,
          DWORD dwMode,
          LPVOID lpBuffer,
          DWORD dwSize,
          LPHCALL lphCall
        );
        ```

        ## -parameters

        ### -param hLine [in]

        The line.

        ### -param dwMode [in, LINEACMEMODE, several]

        How to ring.

        ### -param lpBuffer [in, optional, by dwMode]

        | dwMode | lpBuffer |
        | --- | --- |
        | LINEACMEMODE_LOUD | LINEACMELIST |
        | LINEACMEMODE_SOFT | LINEACMELIST |

        ### -param dwSize [in]

        The size of the buffer.

        ### -param lphCall [out]

        The call.

        ## -returns

        A positive request identifier, or LINEERR_INVALLINEHANDLE or LINEERR_NOMEM.

        ## -remarks

        Nothing else.
        """);

    public static readonly TestPage Structure = new(
        "ns-acme.md",
        """
        ---
        UID: NS:tapi.lineacmelist_tag
        title: LINEACMELIST structure
        req.typenames: LINEACMELIST, *LPLINEACMELIST
        tapi.version: 2.0
        ---

        ## -description

        A list.

        ## -syntax

        ```C
        typedef struct lineacmelist_tag {
          DWORD dwTotalSize;
          DWORD dwNeededSize;
          DWORD dwUsedSize;
          DWORD dwNumEntries;
          DWORD dwEntriesSize;
          DWORD dwEntriesOffset;
          DWORD dwModesSize;
          DWORD dwModesOffset;
          HCALL hCall;
          DWORD dwMode;
          DWORD dwWait;
        } LINEACMELIST, *LPLINEACMELIST;
        ```

        ## -struct-fields

        ### -field dwTotalSize

        The size of the memory.

        ### -field dwNeededSize

        The size that is needed.

        ### -field dwUsedSize

        The size that is used.

        ### -field dwNumEntries

        The number of entries.

        ### -field dwEntriesSize

        The size of the entries.

        ### -field dwEntriesOffset [list LINEEXTENSIONID, count dwNumEntries]

        The offset of the entries.

        ### -field dwModesSize

        The size of the modes.

        ### -field dwModesOffset [list DWORD LINEACMEMODE]

        The offset of the modes.

        ### -field hCall

        The call.

        ### -field dwMode [LINEACMEMODE = LINEACMEMODE_SOFT]

        The mode.

        ### -field dwWait [seconds, since 2.2]

        How long to wait.
        """);

    public static readonly TestPage Constants = new(
        "ne-acme.md",
        """
        ---
        UID: NE:tapi.LINEACMEMODE
        title: LINEACMEMODE constants
        tapi.kind: flags
        tapi.version: 2.0
        ---

        ## -description

        How to ring.

        ## -enum-fields

        ### -field LINEACMEMODE_SOFT:0x00000001 [alone]

        Softly.

        ### -field LINEACMEMODE_LOUD:0x00000002

        Loudly.
        """);

    public static readonly TestPage Message = new(
        "nm-acme.md",
        """
        ---
        UID: NM:tapi.LINE_ACMERANG
        title: LINE_ACMERANG message
        tapi.version: 2.0
        tapi.ends: application when dwParam1 has LINEACMEMODE_LOUD and dwParam2 is zero
        tapi.wait: LINEACMEMODE_LOUD in dwParam1 until LINEACMEMODE_SOFT
        tapi.now: dwWait as dwParam1 of lineDrop
        ---

        ## -description

        The line rang.

        ## -syntax

        ```C
        #define LINE_ACMERANG 99L
        ```

        ## -parameters

        ### -param hDevice [HLINE as line]

        The line.

        ### -param dwParam1 [LINEACMEMODE as mode, several]

        How it rang.

        ### -param dwParam2 [as detail by dwParam1]

        | dwParam1 | dwParam2 |
        | --- | --- |
        | LINEACMEMODE_LOUD | HCALL as otherCall |
        | LINEACMEMODE_SOFT | LINEACMEMODE |

        ### -param dwParam3 [unused]

        Nothing.
        """);

    public static readonly TestPage Callback = new(
        "nc-acme.md",
        """
        ---
        UID: NC:tapi.ACMECALLBACK
        title: ACMECALLBACK callback function
        tapi.version: 2.0
        ---

        ## -description

        Is called with each ring.

        ## -syntax

        ```C
        typedef void (CALLBACK *ACMECALLBACK)(
          DWORD     dwRings,
          DWORD_PTR dwInstance
        );
        ```

        ## -parameters

        ### -param dwRings

        How often it rang.

        ### -param dwInstance

        What the application passed.
        """);

    public static readonly IReadOnlyList<TestPage> All = [Function, Structure, Constants, Message, Callback];
}
