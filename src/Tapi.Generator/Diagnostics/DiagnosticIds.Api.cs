namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string DroppedTask = "TAPI4001";
    public const string UnansweredRequest = "TAPI4002";
    public const string AnsweredTwice = "TAPI4003";
    public const string UndocumentedError = "TAPI4004";
}
