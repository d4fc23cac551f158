using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Messages;

internal static class ProxyNames
{
    /// <summary>The base class of all requests: <c>LINEPROXYREQUEST</c> is <c>LineProxyRequest</c>.</summary>
    public static string Base(string structure) => WordSplitter.ToPascalCase(structure);

    /// <summary>One kind of request: <c>CreateAgent</c> is <c>CreateAgentRequest</c>.</summary>
    public static string Kind(string part) => part + "Request";

    /// <summary>The method that opens a device as a proxy: <c>OpenProxy</c>.</summary>
    public static string Opening(string method) => method + "Proxy";

    /// <summary>The method that reports a change: LINE_AGENTSTATUS is <c>ReportAgentStatus</c>.</summary>
    public static string Report(MessageModel message) => "Report" + ApiNames.Message(message.Name);
}
