using Tapi.Simulator.Abi;
using Tapi.Simulator.Acd;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Exports;

/// <summary>Takes an agent function to the proxy handler of its line.</summary>
internal static unsafe class AgentGateway
{
    /// <summary>A function without a structure.</summary>
    public static int Ask(string function, uint hLine, string arguments, Func<ProxyRequest> question) =>
        Gateway.OnLine(function, hLine, arguments, (line, rule) => ProxyDesk.Of(line.Core).Ask(function, rule, line, question()));

    /// <summary>A function about an address.</summary>
    public static int AskAddress(string function, uint hLine, uint addressId, string arguments, Func<ProxyRequest> question) =>
        Gateway.OnLine(function, hLine, $", address {addressId}{arguments}", (line, rule) =>
            addressId >= line.Device.Addresses.Count
                ? LineError.InvalidAddressId
                : ProxyDesk.Of(line.Core).Ask(function, rule, line, question()));

    /// <summary>A function that fills a structure.</summary>
    public static int Fill(string function, uint hLine, string arguments, void* target, int fixedSize, Func<ProxyRequest> question) =>
        Gateway.OnLine(function, hLine, arguments, (line, rule) =>
            Refuse(target, fixedSize) ?? ProxyDesk.Of(line.Core).Ask(function, rule, line, question()));

    /// <summary>A function that fills a structure about an address.</summary>
    public static int FillAddress(string function, uint hLine, uint addressId, void* target, int fixedSize, Func<ProxyRequest> question) =>
        Gateway.OnLine(function, hLine, $", address {addressId}", (line, rule) =>
            Refuse(target, fixedSize)
            ?? (addressId >= line.Device.Addresses.Count
                ? LineError.InvalidAddressId
                : ProxyDesk.Of(line.Core).Ask(function, rule, line, question())));

    public static Outcome? Refuse(void* target, int fixedSize) =>
        target is null ? LineError.InvalidPointer
        : *(uint*)target < fixedSize ? LineError.StructureTooSmall
        : null;
}
