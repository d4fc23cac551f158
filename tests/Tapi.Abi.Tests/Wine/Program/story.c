/* A library with one line: enough of TAPI for one outgoing call, with values that the program knows. */
#define MESSAGE LINEMESSAGE
#define INVALID LINEERR_INVALPARAM
#define CLOSED LINEERR_INVALAPPHANDLE
#include "queue.h"

#define APPLICATION ((HLINEAPP)0x100)
#define LINE ((HLINE)0x200)
#define CALL ((HCALL)0x300)
#define VERSION 0x00020002

static const WCHAR Name[] = L"Line \u00e9 1";

static LPHCALL waiting;

static void post(DWORD request)
{
    LINEMESSAGE message = { .dwMessageID = LINE_REPLY, .dwParam1 = request };
    put(message);
}

/* The call's handle is written late, as TAPI does it: just before the reply. */
static DWORD WINAPI answer(LPVOID request)
{
    Sleep(50);
    if (waiting) *waiting = CALL;
    waiting = NULL;
    post((DWORD)(ULONG_PTR)request);
    return 0;
}

static void answerLater(DWORD request) { CloseHandle(CreateThread(NULL, 0, answer, (LPVOID)(ULONG_PTR)request, 0, NULL)); }

LONG WINAPI lineInitializeExW(LPHLINEAPP application, HINSTANCE instance, LINECALLBACK callback, LPCWSTR name, LPDWORD devices,
    LPDWORD version, LPLINEINITIALIZEEXPARAMS parameters)
{
    BOOL right = !instance && !callback && name && !wcscmp(name, L"Wine") && *version == VERSION
        && parameters->dwTotalSize == sizeof *parameters && parameters->dwOptions == LINEINITIALIZEEXOPTION_USEEVENT;
    parameters->dwNeededSize = parameters->dwUsedSize = sizeof *parameters;
    parameters->Handles.hEvent = start();
    *application = APPLICATION;
    *devices = 1;
    return note(0, right, 0);
}

LONG WINAPI lineNegotiateAPIVersion(HLINEAPP application, DWORD device, DWORD low, DWORD high, LPDWORD version, LPLINEEXTENSIONID extension)
{
    *version = VERSION;
    return note(1, application == APPLICATION && device == 0 && low <= VERSION && high == VERSION && extension, 0);
}

LONG WINAPI lineGetDevCapsW(HLINEAPP application, DWORD device, DWORD version, DWORD extension, LPLINEDEVCAPS caps)
{
    DWORD total = caps->dwTotalSize;
    caps->dwNeededSize = sizeof *caps + sizeof Name;
    caps->dwUsedSize = sizeof *caps;
    if (total >= caps->dwNeededSize)
    {
        ZeroMemory((BYTE *)caps + 12, sizeof *caps - 12);
        caps->dwUsedSize = caps->dwNeededSize;
        caps->dwNumAddresses = 3;
        caps->dwStringFormat = STRINGFORMAT_UNICODE;
        caps->dwLineNameOffset = sizeof *caps;
        caps->dwLineNameSize = sizeof Name;
        CopyMemory((BYTE *)caps + sizeof *caps, Name, sizeof Name);
    }

    return note(2, application == APPLICATION && device == 0 && version == VERSION && extension == 0, 0);
}

LONG WINAPI lineOpenW(HLINEAPP application, DWORD device, LPHLINE line, DWORD version, DWORD extension, DWORD_PTR instance, DWORD privileges,
    DWORD modes, LPLINECALLPARAMS const parameters)
{
    *line = LINE;
    (void)instance;
    return note(3, application == APPLICATION && device == 0 && version == VERSION && extension == 0
        && privileges == LINECALLPRIVILEGE_OWNER && modes == LINEMEDIAMODE_INTERACTIVEVOICE && !parameters, 0);
}

LONG WINAPI lineMakeCallW(HLINE line, LPHCALL call, LPCWSTR address, DWORD country, LPLINECALLPARAMS const parameters)
{
    waiting = call;
    answerLater(7);
    return note(4, line == LINE && address && !wcscmp(address, L"4711") && country == 49 && !parameters, 7);
}

LONG WINAPI lineDrop(HCALL call, LPCSTR information, DWORD size)
{
    answerLater(8);
    return note(5, call == CALL && !information && size == 0, 8);
}

LONG WINAPI lineDeallocateCall(HCALL call) { return note(6, call == CALL, 0); }

LONG WINAPI lineClose(HLINE line) { return note(7, line == LINE, 0); }

LONG WINAPI lineGetMessage(HLINEAPP application, LPLINEMESSAGE message, DWORD timeout)
{
    return application == APPLICATION ? get(message, timeout) : LINEERR_INVALAPPHANDLE;
}

LONG WINAPI lineShutdown(HLINEAPP application)
{
    stop();
    return note(8, application == APPLICATION, 0);
}
