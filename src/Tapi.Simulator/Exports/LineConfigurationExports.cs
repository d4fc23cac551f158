using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony;
using Tapi.Simulator.Telephony.Descriptions;

namespace Tapi.Simulator.Exports;

/// <summary>The configuration of line devices, by device id.</summary>
internal sealed unsafe class LineConfigurationExports(Exchange exchange)
{
    private const nint FirstIcon = 0x1c00;
    private const uint MaxSize = 4096;

    private static readonly string[] Classes = [DeviceIds.LineClass, "comm/datamodem"];
    private static readonly byte[] Factory = [1, 0, 0, 0];

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineGetIconWFunction(uint dwDeviceID, char* lpszDeviceClass, nint* lphIcon);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineConfigDialogWFunction(uint dwDeviceID, nint hwndOwner, char* lpszDeviceClass);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineGetDevConfigWFunction(uint dwDeviceID, VARSTRING* lpDeviceConfig, char* lpszDeviceClass);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineSetDevConfigWFunction(uint dwDeviceID, void* lpDeviceConfig, uint dwSize, char* lpszDeviceClass);

    public void AddTo(InstanceTable table)
    {
        table.Add<LineGetIconWFunction>("lineGetIconW", LineGetIconW);
        table.Add<LineConfigDialogWFunction>("lineConfigDialogW", LineConfigDialogW);
        table.Add<LineGetDevConfigWFunction>("lineGetDevConfigW", LineGetDevConfigW);
        table.Add<LineSetDevConfigWFunction>("lineSetDevConfigW", LineSetDevConfigW);
    }

    private int LineGetIconW(uint dwDeviceID, char* lpszDeviceClass, nint* lphIcon) =>
        On("lineGetIconW", dwDeviceID, lpszDeviceClass, (line, _) =>
        {
            if (lphIcon is null)
            {
                return LineError.InvalidPointer;
            }

            *lphIcon = FirstIcon + (nint)line.Id;
            return Outcome.Success;
        });

    private int LineConfigDialogW(uint dwDeviceID, nint hwndOwner, char* lpszDeviceClass) =>
        On("lineConfigDialogW", dwDeviceID, lpszDeviceClass, (_, _) => Outcome.Success);

    private int LineGetDevConfigW(uint dwDeviceID, VARSTRING* lpDeviceConfig, char* lpszDeviceClass) =>
        On("lineGetDevConfigW", dwDeviceID, lpszDeviceClass, (line, rule) => lpDeviceConfig is null
            ? LineError.InvalidPointer
            : StringBuffer.Write(
                lpDeviceConfig, line.Configurations.GetValueOrDefault(ClassOf(lpszDeviceClass), Factory), StringFormat.Binary, rule));

    private int LineSetDevConfigW(uint dwDeviceID, void* lpDeviceConfig, uint dwSize, char* lpszDeviceClass) =>
        On("lineSetDevConfigW", dwDeviceID, lpszDeviceClass, (line, _) =>
        {
            if (lpDeviceConfig is null)
            {
                return LineError.InvalidPointer;
            }

            if (dwSize is 0 or > MaxSize)
            {
                return LineError.InvalidParam;
            }

            line.Configurations[ClassOf(lpszDeviceClass)] = new ReadOnlySpan<byte>(lpDeviceConfig, (int)dwSize).ToArray();
            return Outcome.Success;
        });

    private static string ClassOf(char* deviceClass) => NativeText.Read(deviceClass) ?? DeviceIds.LineClass;

    private int On(string function, uint deviceId, char* deviceClass, Func<LineDevice, Rule, Outcome> body) =>
        Gateway.Run(exchange.Core, function, $"{deviceId}, \"{NativeText.Read(deviceClass)}\"", rule =>
            exchange.FindLine(deviceId) is not { } line ? LineError.BadDeviceId
            : !Array.Exists(Classes, known => DeviceIds.Is(ClassOf(deviceClass), known)) ? LineError.InvalidDeviceClass
            : body(line, rule));
}
