namespace Tapi.Generator.Reading.Inference;

/// <summary>The handle kinds of the format. A parameter's name ends with the kind it holds: <c>hConsultCall</c> is a call.</summary>
internal static class HandleTypes
{
    // The longest ending first: an agent session is no session of its own.
    private static readonly (string Ending, string Type)[] Kinds =
    [
        ("AgentSession", "HAGENTSESSION"),
        ("PhoneApp", "HPHONEAPP"),
        ("LineApp", "HLINEAPP"),
        ("Agent", "HAGENT"),
        ("Phone", "HPHONE"),
        ("Line", "HLINE"),
        ("Call", "HCALL"),
        ("Instance", "HINSTANCE"),
        ("Icon", "HICON"),
        ("Wnd", "HWND"),
        ("Event", "HANDLE"),
        ("Port", "HANDLE"),
    ];

    /// <summary>Whether a handle type is TAPI's own and not one of Windows.</summary>
    public static bool IsTapi(string type) => type is not ("HINSTANCE" or "HICON" or "HWND" or "HANDLE");

    /// <summary>The handle type that a name without its prefix means, or null.</summary>
    public static string? OfName(string words)
    {
        foreach (var (ending, type) in Kinds)
        {
            if (words.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        return null;
    }
}
