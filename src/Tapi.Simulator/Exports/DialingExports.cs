using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Dialing;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Exports;

/// <summary>Numbers and the locations they are dialed from. The functions work without an HLINEAPP, but not with a wrong one.</summary>
internal sealed unsafe class DialingExports(Exchange exchange, DialingBook book)
{
    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineGetTranslateCapsWFunction(uint hLineApp, uint dwAPIVersion, LINETRANSLATECAPS* lpTranslateCaps);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineTranslateAddressWFunction(
        uint hLineApp, uint dwDeviceID, uint dwAPIVersion, char* lpszAddressIn, uint dwCard, uint dwTranslateOptions,
        LINETRANSLATEOUTPUT* lpTranslateOutput);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineTranslateDialogWFunction(
        uint hLineApp, uint dwDeviceID, uint dwAPIVersion, nint hwndOwner, char* lpszAddressIn);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineSetCurrentLocationFunction(uint hLineApp, uint dwLocation);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineSetTollListWFunction(uint hLineApp, uint dwDeviceID, char* lpszAddressInW, uint dwTollListOption);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int TapiGetLocationInfoWFunction(char* lpszCountryCodeW, char* lpszCityCodeW);

    public void AddTo(InstanceTable table)
    {
        table.Add<LineGetTranslateCapsWFunction>("lineGetTranslateCapsW", LineGetTranslateCapsW);
        table.Add<LineTranslateAddressWFunction>("lineTranslateAddressW", LineTranslateAddressW);
        table.Add<LineTranslateDialogWFunction>("lineTranslateDialogW", LineTranslateDialogW);
        table.Add<LineSetCurrentLocationFunction>("lineSetCurrentLocation", LineSetCurrentLocation);
        table.Add<LineSetTollListWFunction>("lineSetTollListW", LineSetTollListW);
        table.Add<TapiGetLocationInfoWFunction>("tapiGetLocationInfoW", TapiGetLocationInfoW);
    }

    private int LineGetTranslateCapsW(uint hLineApp, uint dwAPIVersion, LINETRANSLATECAPS* lpTranslateCaps) =>
        On("lineGetTranslateCapsW", hLineApp, $", 0x{dwAPIVersion:x8}", rule =>
            lpTranslateCaps is null ? LineError.InvalidPointer
            : !ApiVersions.IsKnown(dwAPIVersion) ? LineError.IncompatibleApiVersion
            : TranslationDescription.Caps(book, dwAPIVersion).CopyTo(lpTranslateCaps, rule));

    private int LineTranslateAddressW(
        uint hLineApp, uint dwDeviceID, uint dwAPIVersion, char* lpszAddressIn, uint dwCard, uint dwTranslateOptions,
        LINETRANSLATEOUTPUT* lpTranslateOutput)
        => On("lineTranslateAddressW", hLineApp, $", {dwDeviceID}, \"{NativeText.Read(lpszAddressIn)}\", 0x{dwTranslateOptions:x}", rule =>
        {
            if (lpszAddressIn is null || lpTranslateOutput is null)
            {
                return LineError.InvalidPointer;
            }

            var options = (LineTranslateOption)dwTranslateOptions;
            var refusal = Refuse(dwDeviceID, dwAPIVersion)
                ?? ((options & LineTranslateOption.CardOverride) != 0 && dwCard != DialingBook.DirectCard ? LineError.InvalidCard : null);
            return refusal is { } error ? error
                : Translation.Of(new string(lpszAddressIn), book, options) is { } translation
                    ? TranslationDescription.Output(book, translation).CopyTo(lpTranslateOutput, rule)
                : LineError.InvalidAddress;
        });

    private int LineTranslateDialogW(uint hLineApp, uint dwDeviceID, uint dwAPIVersion, nint hwndOwner, char* lpszAddressIn) =>
        On("lineTranslateDialogW", hLineApp, $", {dwDeviceID}, \"{NativeText.Read(lpszAddressIn)}\"", _ =>
            Refuse(dwDeviceID, dwAPIVersion) is { } error ? error : Outcome.Success);

    private int LineSetCurrentLocation(uint hLineApp, uint dwLocation) =>
        On("lineSetCurrentLocation", hLineApp, $", {dwLocation}", _ =>
        {
            if (DialingBook.Locations.FirstOrDefault(location => location.Id == dwLocation) is not { } location)
            {
                return LineError.InvalidLocation;
            }

            book.Current = location;
            foreach (var line in exchange.Lines)
            {
                line.NotifyLineState(LineDevState.TranslateChange);
            }

            return Outcome.Success;
        });

    private int LineSetTollListW(uint hLineApp, uint dwDeviceID, char* lpszAddressInW, uint dwTollListOption) =>
        On("lineSetTollListW", hLineApp, $", {dwDeviceID}, \"{NativeText.Read(lpszAddressInW)}\", {dwTollListOption}", _ =>
        {
            if (exchange.FindLine(dwDeviceID) is null || !Enum.IsDefined((LineTollListOption)dwTollListOption))
            {
                return exchange.FindLine(dwDeviceID) is null ? LineError.BadDeviceId : LineError.InvalidParam;
            }

            if (CanonicalNumber.Parse(NativeText.Read(lpszAddressInW) ?? string.Empty) is not { } number)
            {
                return LineError.InvalidAddress;
            }

            book.TollPrefixes.Remove(number.TollPrefix);
            if (dwTollListOption == (uint)LineTollListOption.Add)
            {
                book.TollPrefixes.Add(number.TollPrefix);
            }

            return Outcome.Success;
        });

    private int TapiGetLocationInfoW(char* lpszCountryCodeW, char* lpszCityCodeW) =>
        Gateway.Run(exchange.Core, "tapiGetLocationInfoW", string.Empty, (int)TapiError.RequestFailed, _ =>
        {
            if (lpszCountryCodeW is null || lpszCityCodeW is null)
            {
                return new Outcome((int)TapiError.RequestFailed);
            }

            var here = book.Current;
            NativeText.Write(here.Country.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), lpszCountryCodeW);
            NativeText.Write(here.AreaCode, lpszCityCodeW);
            return Outcome.Success;
        });

    private LineError? Refuse(uint deviceId, uint apiVersion) =>
        exchange.FindLine(deviceId) is null ? LineError.BadDeviceId
        : !ApiVersions.IsKnown(apiVersion) ? LineError.IncompatibleApiVersion
        : null;

    private int On(string function, uint hLineApp, string arguments, Func<Rule, Outcome> body) =>
        Gateway.Run(exchange.Core, function, $"0x{hLineApp:x8}{arguments}", rule =>
            hLineApp != 0 && HandleRegistry.Find<Application>(hLineApp)?.Exchange != exchange ? LineError.InvalidAppHandle : body(rule));
}
