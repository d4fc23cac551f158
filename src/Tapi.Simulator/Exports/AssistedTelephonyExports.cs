using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Installation;
using Tapi.Simulator.Memory;

#pragma warning disable CS0618 // The obsolete requests belong to it, too

namespace Tapi.Simulator.Exports;

/// <summary>Requests of programs without telephony. Errors are TAPIERR_ values.</summary>
internal sealed unsafe class AssistedTelephonyExports(PbxCore core, AssistedRequestDesk desk)
{
    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int TapiRequestMakeCallWFunction(char* lpszDestAddress, char* lpszAppName, char* lpszCalledParty, char* lpszComment);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int TapiRequestMediaCallWFunction(
        nint hwnd, nuint wRequestID, char* lpszDeviceClass, char* lpDeviceID, uint dwSize, uint dwSecure, char* lpszDestAddress,
        char* lpszAppName, char* lpszCalledParty, char* lpszComment);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int TapiRequestDropFunction(nint hwnd, nuint wRequestID);

    public void AddTo(InstanceTable table)
    {
        table.Add<TapiRequestMakeCallWFunction>("tapiRequestMakeCallW", TapiRequestMakeCallW);
        table.Add<TapiRequestMediaCallWFunction>("tapiRequestMediaCallW", TapiRequestMediaCallW);
        table.Add<TapiRequestDropFunction>("tapiRequestDrop", TapiRequestDrop);
    }

    private int TapiRequestMakeCallW(char* lpszDestAddress, char* lpszAppName, char* lpszCalledParty, char* lpszComment) =>
        Run("tapiRequestMakeCallW", $"\"{NativeText.Read(lpszDestAddress)}\"", () =>
        {
            var request = default(LINEREQMAKECALLW);
            if (!IsDestination(lpszDestAddress))
            {
                return TapiError.InvalidDestinationAddress;
            }

            Copy(lpszDestAddress, request.szDestAddress, (int)TapiConstants.TapiMaxDestinationAddressSize);
            Copy(lpszAppName, request.szAppName, (int)TapiConstants.TapiMaxAppNameSize);
            Copy(lpszCalledParty, request.szCalledParty, (int)TapiConstants.TapiMaxCalledPartySize);
            Copy(lpszComment, request.szComment, (int)TapiConstants.TapiMaxCommentSize);
            return desk.Ask(request);
        });

    private int TapiRequestMediaCallW(
        nint hwnd, nuint wRequestID, char* lpszDeviceClass, char* lpDeviceID, uint dwSize, uint dwSecure, char* lpszDestAddress,
        char* lpszAppName, char* lpszCalledParty, char* lpszComment)
        => Run("tapiRequestMediaCallW", $"0x{hwnd:x}, {wRequestID}, \"{NativeText.Read(lpszDestAddress)}\"", () =>
        {
            if (hwnd == 0 || lpszDeviceClass is null || dwSize > (int)TapiConstants.TapiMaxDeviceIdSize || !IsDestination(lpszDestAddress))
            {
                return hwnd == 0 ? TapiError.InvalidWindowHandle
                    : lpszDeviceClass is null ? TapiError.InvalidDeviceClass
                    : !IsDestination(lpszDestAddress) ? TapiError.InvalidDestinationAddress
                    : TapiError.InvalidDeviceId;
            }

            var request = new LINEREQMEDIACALLW { hWnd = new HWND(hwnd), wRequestID = wRequestID, dwSize = dwSize, dwSecure = dwSecure };
            Copy(lpszDeviceClass, request.szDeviceClass, (int)TapiConstants.TapiMaxDeviceClassSize);
            new ReadOnlySpan<byte>(lpDeviceID, lpDeviceID is null ? 0 : (int)dwSize).CopyTo(
                new Span<byte>(request.ucDeviceID, (int)TapiConstants.TapiMaxDeviceIdSize));
            Copy(lpszDestAddress, request.szDestAddress, (int)TapiConstants.TapiMaxDestinationAddressSize);
            Copy(lpszAppName, request.szAppName, (int)TapiConstants.TapiMaxAppNameSize);
            Copy(lpszCalledParty, request.szCalledParty, (int)TapiConstants.TapiMaxCalledPartySize);
            Copy(lpszComment, request.szComment, (int)TapiConstants.TapiMaxCommentSize);
            return desk.Ask(request);
        });

    private int TapiRequestDrop(nint hwnd, nuint wRequestID) =>
        Run("tapiRequestDrop", $"0x{hwnd:x}, {wRequestID}", () =>
            hwnd == 0 ? TapiError.InvalidWindowHandle : desk.Drop(hwnd, wRequestID));

    private static bool IsDestination(char* text) =>
        NativeText.Read(text) is { Length: > 0 and < (int)TapiConstants.TapiMaxDestinationAddressSize };

    /// <summary>Copies a text. What is too long is cut off.</summary>
    private static void Copy(char* source, char* target, int size)
    {
        var text = NativeText.Read(source) ?? string.Empty;
        NativeText.Write(text[..Math.Min(text.Length, size - 1)], target);
    }

    private int Run(string function, string arguments, Func<TapiError> body) =>
        Gateway.Run(core, function, arguments, (int)TapiError.RequestFailed, _ => new Outcome((int)body()));
}
