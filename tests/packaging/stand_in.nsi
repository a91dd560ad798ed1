; Stands for the program in trials of its installer under Wine: it keeps its arguments, and runs until it is asked to end.

Unicode true
Name "stand-in"
OutFile "${OUTFILE}"
RequestExecutionLevel user
SilentInstall silent
!include "FileFunc.nsh"
!include "LogicLib.nsh"

Section
  ${GetParameters} $0
  FileOpen $1 "$LOCALAPPDATA\calls.txt" a
  FileSeek $1 0 END
  FileWrite $1 "$EXEFILE $0$\r$\n"
  FileClose $1
  ${If} $0 == "--quit"
    FileOpen $1 "$LOCALAPPDATA\quit" w
    FileClose $1
  ${ElseIf} $0 == "open"
  ${OrIf} $0 == "hangs"
    ${Do}
      Sleep 100
      ${If} ${FileExists} "$LOCALAPPDATA\kill"
        Quit
      ${EndIf}
      ${If} ${FileExists} "$LOCALAPPDATA\quit"
      ${AndIf} $0 == "open"
        Delete "$LOCALAPPDATA\quit"
        Quit
      ${EndIf}
    ${Loop}
  ${EndIf}
SectionEnd
